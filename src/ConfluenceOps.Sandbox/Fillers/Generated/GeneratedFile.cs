using System.Text;

namespace ConfluenceOps.Sandbox.Fillers.Generated;

/// <summary>The bytes of an attachment, made from its seed each time somebody asks, so that large sites stay small in memory.</summary>
internal static class GeneratedFile
{
    private static readonly string[] _kinds = ["svg", "csv", "txt", "json"];
    private static readonly Dictionary<string, string> _mediaTypes = new()
    {
        ["svg"] = "image/svg+xml",
        ["csv"] = "text/csv",
        ["txt"] = "text/plain",
        ["json"] = "application/json",
    };

    public static IReadOnlyList<string> Kinds => _kinds;

    public static string MediaType(string kind) => _mediaTypes[kind];

    public static byte[] Write(string kind, long seed)
    {
        var random = DeterministicRandom.For(seed, 0x0F11E);
        var (text, words) = (new StringBuilder(), Vocabulary.Instance);
        var lines = random.Between(3, 30);
        text.Append(kind switch
        {
            "svg" => $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"480\" height=\"{(lines * 24) + 16}\">\n",
            "csv" => "name,amount\n",
            "json" => "[\n",
            _ => "",
        });
        for (var i = 0; i < lines; i++)
        {
            var (word, number) = (words.Word("noun", random), random.Between(1, 440));
            text.Append(kind switch
            {
                "svg" => $"<rect x=\"8\" y=\"{(i * 24) + 8}\" width=\"{number}\" height=\"20\" fill=\"#36B37E\"/><text x=\"12\" y=\"{(i * 24) + 22}\">{word}</text>\n",
                "csv" => $"{word},{number}\n",
                "json" => $"  {{ \"{word}\": {number} }}{(i < lines - 1 ? "," : "")}\n",
                _ => $"{word} {number}\n",
            });
        }

        text.Append(kind switch
        {
            "svg" => "</svg>\n",
            "json" => "]\n",
            _ => "",
        });
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
