using System.Collections.Frozen;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Macros;

/// <summary>The files that macros name in words.</summary>
internal static class MacroFiles
{
    private static readonly FrozenDictionary<string, Func<Macro, IEnumerable<Resource?>>> ByName = new Dictionary<string, Func<Macro, IEnumerable<Resource?>>>
    {
        ["drawio"] = Drawings.Files,
        ["drawio-sketch"] = Drawings.Files,
        ["inc-drawio"] = Drawings.Files,
        ["gliffy"] = Drawings.Files,
        ["plantumlcloud"] = macro => [Diagrams.File(macro)],
        ["mermaid-cloud"] = macro => [Diagrams.File(macro)],
        ["multimedia"] = macro => [References.File(macro)],
        ["view-file"] = macro => [References.File(macro)],
        ["viewdoc"] = macro => [References.File(macro)],
        ["viewxls"] = macro => [References.File(macro)],
        ["viewppt"] = macro => [References.File(macro)],
        ["viewpdf"] = macro => [References.File(macro)],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static bool AreNamedBy(string? macro) => macro is not null && ByName.ContainsKey(macro);

    public static void AddTo(ReferenceList list, string? name, IReadOnlyList<Parameter> parameters)
    {
        if (name is null || !ByName.TryGetValue(name, out var find))
            return;
        foreach (var resource in find(new Macro(name, parameters, [], plainBody: null)))
        {
            if (resource is AttachmentResource file)
                list.Add(file);
        }
    }
}
