using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace ConfluenceOps.Connections.Diagnostics;

/// <summary>What the product runs on.</summary>
/// <param name="Product">Its version.</param>
/// <param name="Face">What it is used through, with its version: <c>PowerShell 7.6.0, ConsoleHost</c>.</param>
/// <param name="Runtime">The .NET that runs it.</param>
/// <param name="System">The operating system.</param>
/// <param name="Architecture">The processor's kind.</param>
/// <param name="Culture">Language and region, which decide how dates and numbers are read.</param>
/// <param name="UtcOffset">How far the local time is ahead of UTC.</param>
/// <param name="UsesProxy">Whether the environment names a proxy.</param>
public sealed record Surroundings(
    string Product, string Face, string Runtime, string System, Architecture Architecture, string Culture, TimeSpan UtcOffset, bool UsesProxy)
{
    private static readonly string[] _proxyVariables = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "HTTP_PROXY", "http_proxy"];

    /// <summary>Those of this process.</summary>
    /// <param name="face">What the product is used through, with its version.</param>
    /// <param name="clock">What knows the local time.</param>
    public static Surroundings Of(string face, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var product = typeof(Surroundings).Assembly;
        return new Surroundings(
            product.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? $"{product.GetName().Version}", face,
            RuntimeInformation.FrameworkDescription, RuntimeInformation.OSDescription, RuntimeInformation.ProcessArchitecture, CultureInfo.CurrentCulture.Name,
            clock.GetLocalNow().Offset, _proxyVariables.Any(name => Environment.GetEnvironmentVariable(name) is { Length: > 0 }));
    }
}
