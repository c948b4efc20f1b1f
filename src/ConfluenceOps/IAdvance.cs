namespace ConfluenceOps;

/// <summary>How far something is that takes its time, whatever it is.</summary>
public interface IAdvance
{
    /// <summary>What is counted, as people say it: <c>pages</c>.</summary>
    string Counted { get; }

    /// <summary>How many are done.</summary>
    int Done { get; }

    /// <summary>How many there are; null where nobody can say.</summary>
    int? Total { get; }

    /// <summary>How many a second.</summary>
    double PerSecond { get; }
}
