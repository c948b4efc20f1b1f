using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Macros;

/// <summary>Diagrams in words: in the macro's body, in a parameter, or in a file of the page.</summary>
internal static class Diagrams
{
    /// <summary>Bytes that a packed diagram may grow to: a few hundred bytes can hold gigabytes.</summary>
    private const int LargestSource = 1 << 20;

    public static void AddPlantUml(Draft draft, Macro macro) => Add(draft, macro, "plantuml");

    public static void AddMermaid(Draft draft, Macro macro) => Add(draft, macro, "mermaid");

    public static void AddGraphviz(Draft draft, Macro macro) => Add(draft, macro, "dot");

    /// <summary>The file that a diagram is in, unless it is in the macro itself.</summary>
    public static Resource? File(Macro macro) => Source(macro) is null ? Named(macro) : null;

    private static void Add(Draft draft, Macro macro, string language)
    {
        if (Source(macro) is { } source)
            draft.Add(new CodeBlock(source, language, macro["title"]));
        else if (Named(macro) is { } file)
            LinkNames.Add(draft, new Link(file, anchor: null, title: null));
        else
            Bodies.AddUnknown(draft, macro);
    }

    private static string? Source(Macro macro)
    {
        if (!string.IsNullOrWhiteSpace(macro.PlainBody))
            return macro.PlainBody;
        return macro["data"] is { } data ? Decode(data, macro.IsSet("compressed")) : macro["code"] ?? macro["source"];
    }

    private static Resource? Named(Macro macro) =>
        macro.Resource("attachment") ?? macro.Resource("filename")
        ?? (macro.FirstOf("filename", "fileName", "attachment", "name") is { } name ? new AttachmentResource(new PageResource(null, null), name) : null);

    /// <summary>Undoes what the apps do before they keep a diagram: escape it like an address, deflate that, write it in base 64.</summary>
    private static string? Decode(string data, bool isCompressed)
    {
        if (!isCompressed)
            return Uri.UnescapeDataString(data);
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(data.Length)];
        return System.Convert.TryFromBase64String(data, bytes, out var length) && Inflate(bytes.AsMemory(0, length)) is { } text
            ? Uri.UnescapeDataString(text)
            : null;
    }

    private static string? Inflate(ReadOnlyMemory<byte> packed)
    {
        using var inflating = new DeflateStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        var text = new byte[LargestSource];
        try
        {
            var length = inflating.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
            return length == 0 || length == text.Length ? null : Encoding.UTF8.GetString(text, 0, length);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
