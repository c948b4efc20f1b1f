using System.Globalization;
using System.Text;

namespace ConfluenceOps.Markup.Quoting;

/// <summary>Characters that print nothing: some steer how others are drawn, and whole messages were hidden in others.</summary>
/// <remarks>
/// Default_Ignorable_Code_Point of Unicode, controls and fillers. Tag characters go without exception: the flags that need them (England, Scotland, Wales)
/// become black flags.
/// </remarks>
internal static class InvisibleCharacters
{
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    /// <summary>The text without them, but for joiners and variation selectors where they do what they are for.</summary>
    /// <returns>The same text where there is nothing to take away, which is nearly always.</returns>
    public static string Remove(string text)
    {
        var first = 0;
        while (first < text.Length && IsPlain(text[first]))
            first++;
        return first == text.Length ? text : RemoveAll(text);
    }

    /// <summary>Whether nothing is printed for it, whatever stands around it.</summary>
    public static bool IsInvisible(Rune rune) => rune.Value switch
    {
        '\t' or '\n' or '\r' => false,
        < 0x20 or (>= 0x7F and <= 0x9F) => true,
        0xAD or 0x34F or 0x61C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFEFF or 0xFFA0 => true,
        (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F) => true,
        (>= 0xFE00 and <= 0xFE0F) or (>= 0xFFF0 and <= 0xFFFB) => true,
        (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF) => true,
        _ => false,
    };

    private static bool IsPlain(char sign) => sign is (>= ' ' and < '\u007F') or '\t' or '\n' or '\r' or (> '\u00AD' and < '\u034F') or (> '\u0370' and < '\u061C');

    private static string RemoveAll(string text)
    {
        var kept = new StringBuilder(text.Length);
        var before = default(Rune);
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            at += length;
            if (rune.Value is 0x2028 or 0x2029)
                rune = new Rune(' ');
            else if (IsInvisible(rune) && !IsAtWork(rune, before, text.AsSpan(at)))
                continue;
            kept.Append(rune.ToString());
            before = rune;
        }
        return kept.ToString();
    }

    /// <summary>Whether it changes how its neighbours look, as in emoji and in Persian. A second one in a row would change nothing, and could be a letter of a message.</summary>
    private static bool IsAtWork(Rune rune, Rune before, ReadOnlySpan<char> after) => rune.Value switch
    {
        NonJoiner => JoinsLetters(before),
        Joiner => JoinsLetters(before) || (IsPicture(before) && Rune.DecodeFromUtf16(after, out var next, out _) == System.Buffers.OperationStatus.Done && IsPicture(next)),
        0xFE0E or 0xFE0F => (IsPicture(before) && before.Value != 0xFE0F) || before.Value is (>= '0' and <= '9') or '#' or '*',
        >= 0xFE00 and <= 0xFE0D => before.Value > 0x7F && !IsInvisible(before) && !Rune.IsWhiteSpace(before),
        >= 0x180B and <= 0x180F => before.Value is >= 0x1820 and <= 0x18AA,
        >= 0xE0100 and <= 0xE01EF => before.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF),
        _ => false,
    };

    /// <summary>Scripts whose letters join: from Arabic to Tibetan and Myanmar, those of South-East Asia, and their presentation forms.</summary>
    private static bool JoinsLetters(Rune before) =>
        before.Value is (>= 0x600 and <= 0x109F) or (>= 0x1780 and <= 0x1CFF) or (>= 0xA800 and <= 0xABFF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC)
            or (>= 0x10A00 and <= 0x11FFF)
        && Rune.GetUnicodeCategory(before) is UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Emoji and signs that may be one; a selector after a picture belongs to it.</summary>
    private static bool IsPicture(Rune rune) =>
        rune.Value is (>= 0x1F000 and <= 0x1FAFF) or 0xFE0F or 0xA9 or 0xAE or 0x203C or 0x2049 or 0x3030 or 0x303D
        || (rune.Value is >= 0x2100 and <= 0x3300 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol
            or UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherNumber);
}
