using System.Globalization;
using System.Xml.Linq;

namespace ConfluenceOps.Help;

/// <summary>Help in the form that PowerShell reads.</summary>
/// <remarks>https://learn.microsoft.com/powershell/scripting/developer/help/writing-help-for-windows-powershell-cmdlets</remarks>
internal static class Maml
{
    private static readonly XNamespace Msh = "http://msh";
    private static readonly XNamespace Text = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static XElement Write(IEnumerable<CommandShape> commands, DocComments comments) => new(
        Msh + "helpItems",
        new XAttribute("schema", "maml"),
        new XAttribute(XNamespace.Xmlns + "maml", Text),
        new XAttribute(XNamespace.Xmlns + "command", Command),
        new XAttribute(XNamespace.Xmlns + "dev", Dev),
        commands.Select(command => Write(command, comments)));

    private static XElement Write(CommandShape command, DocComments comments) => new(
        Command + "command",
        new XElement(
            Command + "details",
            new XElement(Command + "name", command.Name),
            new XElement(Command + "verb", command.Verb),
            new XElement(Command + "noun", command.Noun),
            Description(comments.Summary(command.Type))),
        Description(comments.Remarks(command.Type)),
        new XElement(Command + "syntax", command.ParameterSets.Select(set => new XElement(
            Command + "syntaxItem",
            new XElement(Text + "name", command.Name),
            command.ParametersOf(set).Select(parameter => Parameter(parameter, comments)),
            Confirmation(command)))),
        new XElement(
            Command + "parameters",
            command.Parameters.DistinctBy(parameter => parameter.Name).OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
                .Select(parameter => Parameter(parameter, comments)),
            Confirmation(command)),
        new XElement(Command + "inputTypes", command.Parameters.Where(parameter => parameter.ByValue).Select(parameter => parameter.TypeName).Distinct()
            .Select(type => new XElement(Command + "inputType", Type(type)))),
        new XElement(Command + "returnValues", command.OutputTypes
            .Select(type => new XElement(Command + "returnValue", Type(type.FullName!)))),
        new XElement(Command + "examples", comments.Examples(command.Type).Select(Example)));

    private static XElement Parameter(ParameterShape parameter, DocComments comments) => Parameter(
        parameter.Name, comments.Summary(parameter.Property), parameter.IsSwitch ? null : parameter.TypeName,
        parameter.Required, parameter.TakesMany, parameter.TakesWildcards, parameter.PipelineInput,
        parameter.Position?.ToString(CultureInfo.InvariantCulture) ?? "named", parameter.Aliases);

    private static XElement[] Confirmation(CommandShape command) => command.SupportsShouldProcess
        ?
        [
            Parameter("WhatIf", "Say what would be done, and do nothing.", null, false, false, false, "False", "named", "wi"),
            Parameter("Confirm", "Ask before anything is done.", null, false, false, false, "False", "named", "cf"),
        ]
        : [];

    private static XElement Parameter(
        string name, string description, string? type, bool required, bool many, bool wildcards, string pipeline, string position, string aliases) => new(
        Command + "parameter",
        new XAttribute("required", required),
        new XAttribute("variableLength", many),
        new XAttribute("globbing", wildcards),
        new XAttribute("pipelineInput", pipeline),
        new XAttribute("position", position),
        new XAttribute("aliases", aliases),
        new XElement(Text + "name", name),
        Description(description),
        type is null ? null : new XElement(
            Command + "parameterValue", new XAttribute("required", true), new XAttribute("variableLength", many), type),
        Type(type ?? "SwitchParameter"));

    private static XElement Example((string Code, string Explanation) example, int index) => new(
        Command + "example",
        new XElement(Text + "title", $"-------------------------- Example {index + 1} --------------------------"),
        new XElement(Dev + "code", example.Code),
        new XElement(Dev + "remarks", new XElement(Text + "para", example.Explanation)));

    private static XElement Description(string words) => new(Text + "description", new XElement(Text + "para", words));

    private static XElement Type(string name) => new(Dev + "type", new XElement(Text + "name", name));
}
