using System.Management.Automation;

namespace ConfluenceOps.PowerShell.Session;

/// <summary>Leaves nothing open when the module goes.</summary>
public sealed class ModuleCleanup : IModuleAssemblyCleanup
{
    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => ModuleSession.Current.Clear();
}
