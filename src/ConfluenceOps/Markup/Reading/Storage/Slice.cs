namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>A part of a body, without a copy of it.</summary>
internal readonly record struct Slice(int Start, int End)
{
    public ReadOnlySpan<char> Of(string body) => body.AsSpan(Start, End - Start);
}
