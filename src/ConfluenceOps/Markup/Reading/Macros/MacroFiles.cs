using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Macros;

/// <summary>The files that macros name in words.</summary>
internal static class MacroFiles
{
    public static bool AreNamedBy(ReadOnlySpan<char> macro) => Finder(macro) is not null;

    public static void AddTo(ReferenceList list, string? name, IReadOnlyList<Parameter> parameters)
    {
        if (Finder(name) is not { } find)
            return;
        foreach (var resource in find(new Macro(name!, parameters, [], plainBody: null)))
        {
            if (resource is AttachmentResource file)
                list.Add(file);
        }
    }

    /// <summary>Not a dictionary: every macro of every imported page is asked for, by a name that is no string yet.</summary>
    private static Func<Macro, IEnumerable<Resource?>>? Finder(ReadOnlySpan<char> macro) => macro switch
    {
        "drawio" or "drawio-sketch" or "inc-drawio" or "gliffy" => Drawings.Files,
        "plantumlcloud" or "mermaid-cloud" => static macro => [Diagrams.File(macro)],
        "multimedia" or "view-file" or "viewdoc" or "viewxls" or "viewppt" or "viewpdf" => static macro => [References.File(macro)],
        _ => null,
    };
}
