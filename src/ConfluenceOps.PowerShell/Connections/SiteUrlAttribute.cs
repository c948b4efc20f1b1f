using System.Management.Automation;

namespace ConfluenceOps.PowerShell.Connections;

/// <summary>Takes the address of a site without its scheme, as people say it, for one with https.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SiteUrlAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        inputData is string text && !text.Contains("://", StringComparison.Ordinal) && text.Contains('.', StringComparison.Ordinal)
            ? $"https://{text}"
            : inputData;
}
