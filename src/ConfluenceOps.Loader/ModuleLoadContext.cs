using System.Reflection;
using System.Runtime.Loader;

namespace ConfluenceOps.Loader;

/// <summary>Where the cmdlets and all their packages live, so that no other module's package versions clash with ours.</summary>
/// <remarks>
/// What the module ships comes from its own <c>lib</c> folder, native libraries included; what it does not ship, which is
/// PowerShell and the framework, comes from the process. Versions of packages that others have loaded are never taken:
/// https://learn.microsoft.com/powershell/scripting/dev-cross-plat/resolving-dependency-conflicts.
/// </remarks>
public sealed class ModuleLoadContext : AssemblyLoadContext
{
    private const string Cmdlets = "ConfluenceOps.PowerShell";

    private static readonly Lazy<Assembly> Loaded = new(static () =>
    {
        var folder = Path.GetDirectoryName(typeof(ModuleLoadContext).Assembly.Location)!;
        var path = Path.Combine(folder, "lib", $"{Cmdlets}.dll");
        return new ModuleLoadContext(path).LoadFromAssemblyPath(path);
    });

    private readonly AssemblyDependencyResolver _lib;

    private ModuleLoadContext(string path) : base("ConfluenceOps") => _lib = new AssemblyDependencyResolver(path);

    /// <summary>The assembly of the cmdlets; the same one each time that it is asked for in a process.</summary>
    public static Assembly LoadCmdlets() => Loaded.Value;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        _lib.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _lib.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
