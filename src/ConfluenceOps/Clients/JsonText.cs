using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConfluenceOps.Clients;

/// <summary>A file of JSON that people write too: what is changed in it changes nothing else, neither order nor spaces nor comments.</summary>
/// <param name="text">The file's text. Comments and commas at the end of lists are allowed, as editors allow them.</param>
internal sealed class JsonText(string text)
{
    private const string UsualIndent = "  ";
    private const char ByteOrderMark = '\uFEFF';

    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text.TrimStart(ByteOrderMark));

    /// <summary>The whole text.</summary>
    public string Text { get; } = text;

    private string Body => Text.TrimStart(ByteOrderMark);

    private string NewLine => Body.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>The text with a value under a path of names; what is missing on the way is made.</summary>
    /// <exception cref="FormatException">The text is no JSON, or something on the way is no object.</exception>
    public JsonText With(IReadOnlyList<string> path, JsonNode value)
    {
        var (holder, depth) = Follow(path);
        var missing = path.Skip(depth + 1).Reverse().Aggregate(value.DeepClone(), (inner, name) => new JsonObject { [name] = inner });
        if (holder.Find(path[depth]) is not { } known)
            return Insert(holder, path[depth], missing, depth + 1);
        return JsonNode.DeepEquals(JsonNode.Parse(_bytes.AsSpan(known.ValueBegin..known.End), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }), value)
            ? this
            : Replace(known.ValueBegin, known.End, Write(value, IndentAt(known.Begin) ?? Indents(depth + 1)));
    }

    /// <summary>The text without what is under a path of names.</summary>
    /// <exception cref="FormatException">The text is no JSON, or something on the way is no object.</exception>
    public JsonText Without(IReadOnlyList<string> path)
    {
        var (holder, depth) = Follow(path);
        if (depth < path.Count - 1 || holder.Find(path[depth]) is not { } known)
            return this;
        var at = holder.Members.IndexOf(known);
        return holder.Members.Count == 1 ? Replace(holder.Open + 1, holder.Close, "")
            : at == holder.Members.Count - 1 ? Replace(holder.Members[at - 1].End, known.End, "")
            : Replace(known.Begin, BeginOfNext(known.End), "");
    }

    /// <summary>Goes down a path as far as there are objects that have the next name.</summary>
    private (Span Holder, int Depth) Follow(IReadOnlyList<string> path)
    {
        var holder = ReadObject(0, "the file");
        var depth = 0;
        for (; depth < path.Count - 1 && holder.Find(path[depth]) is { } next; depth++)
            holder = ReadObject(next.ValueBegin, $"'{path[depth]}'");
        return (holder, depth);
    }

    private Span ReadObject(int begin, string what)
    {
        try
        {
            // What follows the root must be no JSON either; what follows an inner object is the rest of the file.
            var reader = new Utf8JsonReader(_bytes.AsSpan(begin), isFinalBlock: true, new JsonReaderState(Lenient));
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                throw new FormatException($"{what} is no object.");
            var read = ReadMembers(ref reader, begin);
            if (begin == 0 && reader.Read())
                throw new FormatException("there is more than one value in it.");
            return read;
        }
        catch (JsonException error)
        {
            throw new FormatException($"it is no JSON ({error.Message})", error);
        }
    }

    private static Span ReadMembers(ref Utf8JsonReader reader, int offset)
    {
        var open = offset + (int)reader.TokenStartIndex;
        var members = new List<Member>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (name, begin) = (reader.GetString()!, offset + (int)reader.TokenStartIndex);
            reader.Read();
            var valueBegin = offset + (int)reader.TokenStartIndex;
            reader.Skip();
            members.Add(new Member(name, begin, valueBegin, offset + (int)reader.BytesConsumed));
        }
        return new Span(open, offset + (int)reader.TokenStartIndex, members);
    }

    private JsonText Insert(Span holder, string name, JsonNode value, int depth)
    {
        var member = (string indent) => $"{JsonSerializer.Serialize(name, Readable)}: {Write(value, indent)}";
        if (holder.Members is not [.., var last])
            return Replace(holder.Open + 1, holder.Close, $"{NewLine}{Indents(depth)}{member(Indents(depth))}{NewLine}{Indents(depth - 1)}");
        return IndentAt(last.Begin) is { } indent
            ? Replace(last.End, last.End, $",{NewLine}{indent}{member(indent)}")
            : Replace(last.End, last.End, $", {JsonSerializer.Serialize(name, Readable)}: {value.ToJsonString()}");
    }

    /// <summary>What stands before a place on its line when that is nothing but spaces; null when something else does.</summary>
    private string? IndentAt(int place)
    {
        var line = Encoding.UTF8.GetString(_bytes, 0, place);
        var begin = line.LastIndexOf('\n') + 1;
        return begin > 0 && line.AsSpan(begin).Trim(" \t").IsEmpty ? line[begin..] : null;
    }

    private string Indents(int depth)
    {
        var unit = ReadObject(0, "the file").Members is [var first, ..] ? IndentAt(first.Begin) : null;
        return string.Concat(Enumerable.Repeat(string.IsNullOrEmpty(unit) ? UsualIndent : unit, depth));
    }

    private string Write(JsonNode value, string indent)
    {
        var unit = Indents(1);
        var lines = value.ToJsonString(Readable).ReplaceLineEndings("\n").Split('\n');
        return string.Join($"{NewLine}{indent}", lines.Select(line =>
        {
            var content = line.TrimStart(' ');
            return string.Concat(Enumerable.Repeat(unit, (line.Length - content.Length) / UsualIndent.Length)) + content;
        }));
    }

    private int BeginOfNext(int end)
    {
        // The reader steps over comments, so the first token from here on that is none is the comma's successor: the name of the next member.
        var comma = end;
        while (_bytes[comma] != (byte)',')
            comma = _bytes[comma] == (byte)'/' ? EndOfComment(comma) : comma + 1;
        do
            comma++;
        while (_bytes[comma] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n');
        return comma;
    }

    private int EndOfComment(int begin)
    {
        var ending = _bytes[begin + 1] == (byte)'*' ? "*/"u8 : "\n"u8;
        return begin + 2 + _bytes.AsSpan(begin + 2).IndexOf(ending) + ending.Length;
    }

    private JsonText Replace(int begin, int end, string replacement) => new(
        (Text.StartsWith(ByteOrderMark) ? ByteOrderMark.ToString() : "")
        + Encoding.UTF8.GetString(_bytes, 0, begin) + replacement + Encoding.UTF8.GetString(_bytes, end, _bytes.Length - end));

    /// <summary>Where an object stands, and what is in it.</summary>
    private sealed record Span(int Open, int Close, List<Member> Members)
    {
        /// <summary>The last of a name counts, as it does for those who read the file.</summary>
        public Member? Find(string name) => Members.FindLast(member => member.Name == name);
    }

    /// <summary>Where a name and its value stand.</summary>
    private sealed record Member(string Name, int Begin, int ValueBegin, int End);
}
