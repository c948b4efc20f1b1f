using System.Management.Automation;
using ConfluenceOps.PowerShell.Session;

namespace ConfluenceOps.PowerShell.Connections;

/// <summary>Takes the name of a connection for the connection itself.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ConnectionNameAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => inputData switch
    {
        object[] many => many.Select(Find).ToArray(),
        _ => Find(inputData),
    };

    private static object Find(object input) => input is string name
        ? ModuleSession.Current.Find(name) ?? throw new ArgumentTransformationMetadataException(new NotConnectedException(name).Message)
        : input;
}
