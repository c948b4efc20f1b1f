using System.Management.Automation;
using System.Reflection;

namespace ConfluenceOps.Help;

/// <summary>What a cmdlet's attributes say about it.</summary>
internal sealed class CommandShape
{
    private readonly CustomAttributeData _cmdlet;

    public CommandShape(Type type)
    {
        Type = type;
        _cmdlet = Cmdlet(type)!;
        Parameters = [.. type.GetProperties().SelectMany(ParameterShape.Of)];
    }

    public Type Type { get; }

    public string Verb => (string)_cmdlet.ConstructorArguments[0].Value!;

    public string Noun => (string)_cmdlet.ConstructorArguments[1].Value!;

    public string Name => $"{Verb}-{Noun}";

    public bool SupportsShouldProcess => Named<bool>(_cmdlet, "SupportsShouldProcess");

    /// <summary>One a parameter and parameter set.</summary>
    public IReadOnlyList<ParameterShape> Parameters { get; }

    public IEnumerable<Type> OutputTypes => Type.CustomAttributes
        .Where(attribute => attribute.AttributeType == typeof(OutputTypeAttribute))
        .SelectMany(attribute => (IEnumerable<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)
        .Select(argument => (Type)argument.Value!)
        .Where(type => type != typeof(void));

    /// <summary>The names of the parameter sets, the default one first.</summary>
    public IEnumerable<string> ParameterSets => Parameters
        .Select(parameter => parameter.Set)
        .OfType<string>()
        .Prepend(Named<string>(_cmdlet, "DefaultParameterSetName"))
        .OfType<string>()
        .Distinct()
        .DefaultIfEmpty("");

    /// <summary>The parameters of a set in the order in which they are shown: those with a position first.</summary>
    public IEnumerable<ParameterShape> ParametersOf(string set) => Parameters
        .Where(parameter => parameter.Set is null || parameter.Set == set)
        .OrderBy(parameter => parameter.Position ?? int.MaxValue)
        .ThenBy(parameter => parameter.Required ? 0 : 1);

    public static bool IsCommand(Type type) => Cmdlet(type) is not null;

    internal static T? Named<T>(CustomAttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value is T value ? value : default;

    private static CustomAttributeData? Cmdlet(Type type) =>
        type.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType == typeof(CmdletAttribute));
}
