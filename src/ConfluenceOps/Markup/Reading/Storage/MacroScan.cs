using ConfluenceOps.Markup.Reading.Macros;

namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>Looks for macros that name files in words.</summary>
internal static class MacroScan
{
    public static void Read(string body, ReferenceList list)
    {
        if (NamesFiles(body))
            ReadMacros(new StorageScanner(body), list);
    }

    /// <summary>Whether there is any such macro: most bodies need no closer look.</summary>
    private static bool NamesFiles(string body)
    {
        const string suffix = "macro ";
        for (var at = body.IndexOf(suffix, StringComparison.Ordinal); at >= 0; at = body.IndexOf(suffix, at + suffix.Length, StringComparison.Ordinal))
        {
            var tag = body.AsSpan(at + suffix.Length);
            var length = tag.IndexOfAny('>', '<');
            if (Attributes.TryFind(length < 0 ? tag : tag[..length], "ac:name", out var name) && MacroFiles.AreNamedBy(name))
                return true;
        }
        return false;
    }

    /// <summary>Parameters stand before bodies, so a macro's are known when the next macro begins.</summary>
    private static void ReadMacros(StorageScanner scanner, ReferenceList list)
    {
        string? name = null;
        var parameters = new List<Parameter>();
        while (scanner.Read())
        {
            if (scanner.Kind != TokenKind.Start)
                continue;
            if (scanner.Name is "ac:structured-macro" or "ac:macro")
            {
                MacroFiles.AddTo(list, name, parameters);
                name = scanner.Attribute("ac:name");
                parameters.Clear();
            }
            else if (scanner.Name is "ac:parameter" or "ac:default-parameter" && MacroFiles.AreNamedBy(name))
            {
                parameters.Add(new Parameter(scanner.Attribute("ac:name") ?? "", PlainText.Read(scanner), Resource: null));
            }
        }
        MacroFiles.AddTo(list, name, parameters);
    }
}
