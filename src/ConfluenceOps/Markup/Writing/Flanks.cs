namespace ConfluenceOps.Markup.Writing;

/// <summary>Whether a delimiter such as <c>**</c> opens or closes anything depends on the characters beside it.</summary>
/// <remarks>
/// CommonMark, "Emphasis and strong emphasis". Versions of it differ over which symbols count as punctuation, so a
/// character that is neither space, nor ASCII punctuation, nor part of a word is trusted for nothing.
/// </remarks>
internal static class Flanks
{
    public static bool CanOpen(char before, char first) => CanClose(last: first, after: before);

    public static bool CanClose(char last, char after) =>
        IsWord(last) || !IsSpace(last) && (IsSpace(after) || IsAsciiPunctuation(after));

    public static bool IsWord(char c) => char.IsLetterOrDigit(c);

    public static bool IsSpace(char c) => c == '\0' || char.IsWhiteSpace(c);

    public static bool IsAsciiPunctuation(char c) => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c));
}
