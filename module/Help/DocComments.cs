using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ConfluenceOps.Help;

/// <summary>The documentation comments of an assembly, as the compiler wrote them to a file.</summary>
internal sealed partial class DocComments
{
    private readonly Dictionary<string, XElement> _members;

    private DocComments(Dictionary<string, XElement> members) => _members = members;

    public static DocComments Load(string path) =>
        new(XDocument.Load(path, LoadOptions.PreserveWhitespace).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value));

    public string Summary(Type type) => Text(Find($"T:{type.FullName}").Element("summary"));

    public string Summary(PropertyInfo property) => Text(Find($"P:{property.DeclaringType!.FullName}.{property.Name}").Element("summary"));

    public string Remarks(Type type) => Text(Find($"T:{type.FullName}").Element("remarks"));

    /// <summary>Code and explanation of each example.</summary>
    public IEnumerable<(string Code, string Explanation)> Examples(Type type) =>
        Find($"T:{type.FullName}").Elements("example").Select(example => (Code(example.Element("code")), Text(example.Element("para"))));

    private XElement Find(string id) =>
        _members.GetValueOrDefault(id) ?? throw new InvalidOperationException($"{id} has no documentation comment, and help cannot do without.");

    private static string Text(XElement? words) =>
        words is null ? "" : Whitespace().Replace(string.Concat(words.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XElement { Name.LocalName: "see" } see => see.Attribute("cref")!.Value.Split('.')[^1],
        XElement element => element.Value,
        XText text => text.Value,
        _ => "",
    };

    private static string Code(XElement? code) =>
        string.Join('\n', (code?.Value ?? "").Trim().Split('\n').Select(line => line.Trim()));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
