namespace ConfluenceOps.Documents;

/// <summary>Who imports a space.</summary>
/// <param name="Name">A name that nobody else has.</param>
/// <param name="Machine">The machine.</param>
/// <param name="Process">The number of the process there.</param>
public sealed record ImportHolder(string Name, string Machine, int Process)
{
    /// <summary>After this much silence a holder is taken for dead.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>This process, once for each import that it does.</summary>
    public static ImportHolder New() => new(Guid.NewGuid().ToString("n"), Environment.MachineName, Environment.ProcessId);
}
