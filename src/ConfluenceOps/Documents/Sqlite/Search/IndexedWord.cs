using System.Globalization;
using System.Text;

namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>A word where the index sees one: letters and digits in a row, with the accents on them.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="IsUnspaced">Whether it is a run of <see cref="UnspacedScript"/>, of which the index has each two letters.</param>
/// <remarks>https://www.sqlite.org/fts5.html, sections 4.3.1 and 4.3.3</remarks>
internal readonly record struct IndexedWord(int Start, int Length, bool IsUnspaced = false)
{
    /// <summary>Where the word ends.</summary>
    public int End => Start + Length;

    /// <summary>The words of a text, in their order.</summary>
    public static IEnumerable<IndexedWord> In(string text)
    {
        var start = -1;
        var isUnspaced = false;
        for (var at = 0; at < text.Length; at += LengthAt(text, at))
        {
            var isOfWord = IsOfWord(text, at, isInside: start >= 0);
            var goesOn = isOfWord && UnspacedScript.IsAt(text, at) == isUnspaced;
            if (start >= 0 && !goesOn)
            {
                yield return new IndexedWord(start, at - start, isUnspaced);
                start = -1;
            }

            if (start < 0 && isOfWord)
                (start, isUnspaced) = (at, UnspacedScript.IsAt(text, at));
        }

        if (start >= 0)
            yield return new IndexedWord(start, text.Length - start, isUnspaced);
    }

    /// <summary>The word itself.</summary>
    public string CutFrom(string text) => text.Substring(Start, Length);

    /// <summary>What the index keeps for a word: no case, no accents, no ending.</summary>
    public static string Stem(string word)
    {
        word = word.ToLowerInvariant();
        return EnglishStem.Of(Ascii.IsValid(word) ? word : WithoutAccents(word));
    }

    private static int LengthAt(string text, int at) =>
        char.IsHighSurrogate(text[at]) && Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1;

    /// <summary>Whether the index takes a sign for a part of a word; an accent is one only after a letter.</summary>
    private static bool IsOfWord(string text, int at, bool isInside) => char.IsAscii(text[at])
        ? char.IsAsciiLetterOrDigit(text[at])
        : CharUnicodeInfo.GetUnicodeCategory(text, at)
            is <= UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
            or UnicodeCategory.PrivateUse
            || (isInside && CharUnicodeInfo.GetUnicodeCategory(text, at) == UnicodeCategory.NonSpacingMark);

    /// <summary>The index takes accents off Latin letters alone; in other scripts they make another letter.</summary>
    private static string WithoutAccents(string word) => string.Concat(
        word.Normalize(NormalizationForm.FormC).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).Select(WithoutAccent));

    private static char WithoutAccent(char letter) =>
        !char.IsAscii(letter) && !char.IsSurrogate(letter) && letter.ToString().Normalize(NormalizationForm.FormD) is [var plain, _, ..] && char.IsAsciiLetter(plain)
            ? plain
            : letter;
}
