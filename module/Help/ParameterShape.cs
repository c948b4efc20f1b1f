using System.Management.Automation;
using System.Reflection;

namespace ConfluenceOps.Help;

/// <summary>What a parameter's attributes say about it in one parameter set.</summary>
/// <param name="Property">The parameter.</param>
/// <param name="Set">The parameter set; null when it belongs to all of them.</param>
/// <param name="Position">Where it stands without its name; null when it needs the name.</param>
/// <param name="Required">Whether there is no doing without.</param>
/// <param name="ByValue">Whether objects of the pipeline become its value.</param>
/// <param name="ByName">Whether properties of objects of the pipeline become its value.</param>
internal sealed record ParameterShape(PropertyInfo Property, string? Set, int? Position, bool Required, bool ByValue, bool ByName)
{
    public string Name => Property.Name;

    public bool IsSwitch => Property.PropertyType == typeof(SwitchParameter);

    public bool TakesMany => Property.PropertyType.IsArray;

    public bool TakesWildcards => Has<SupportsWildcardsAttribute>();

    public string TypeName => NameOf(Property.PropertyType);

    public string Aliases => Find<AliasAttribute>() is { } alias
        ? string.Join(", ", ((IEnumerable<CustomAttributeTypedArgument>)alias.ConstructorArguments[0].Value!).Select(argument => argument.Value))
        : "none";

    public string PipelineInput => (ByValue, ByName) switch
    {
        (true, true) => "True (ByValue, ByPropertyName)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };

    public static IEnumerable<ParameterShape> Of(PropertyInfo property) =>
        property.CustomAttributes.Where(attribute => attribute.AttributeType == typeof(ParameterAttribute)).Select(attribute => new ParameterShape(
            property,
            CommandShape.Named<string>(attribute, "ParameterSetName"),
            CommandShape.Named<int?>(attribute, "Position"),
            CommandShape.Named<bool>(attribute, "Mandatory"),
            CommandShape.Named<bool>(attribute, "ValueFromPipeline"),
            CommandShape.Named<bool>(attribute, "ValueFromPipelineByPropertyName")));

    /// <summary>A type as PowerShell's help shows it.</summary>
    internal static string NameOf(Type type) =>
        type.IsArray ? $"{NameOf(type.GetElementType()!)}[]" : (Nullable.GetUnderlyingType(type) ?? type).Name;

    private bool Has<T>() => Find<T>() is not null;

    private CustomAttributeData? Find<T>() => Property.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType == typeof(T));
}
