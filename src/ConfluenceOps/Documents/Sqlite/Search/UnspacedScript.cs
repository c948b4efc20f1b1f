using System.Text;

namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>Chinese, Japanese and Korean: no spaces tell where a word begins, so each two letters that follow each other are a word of the index.</summary>
/// <remarks>Korean does have spaces, but its particles are written onto the words, so that a word alone would seldom be found.</remarks>
internal static class UnspacedScript
{
    /// <summary>Whether a sign of a text is a letter of such a script.</summary>
    public static bool IsAt(string text, int at) => text[at] switch
    {
        < '\u1100' => false,
        <= '\u11FF' => true, // Hangul in its parts
        < '\u2E80' => false,
        <= '\u2FDF' => true, // radicals
        >= '\u3005' and <= '\u3007' => true,
        >= '\u3041' and <= '\u3096' or >= '\u309D' and <= '\u309F' => true, // Hiragana
        >= '\u30A1' and <= '\u30FA' or >= '\u30FC' and <= '\u30FF' => true, // Katakana
        >= '\u3105' and <= '\u318E' or >= '\u31A0' and <= '\u31BF' or >= '\u31F0' and <= '\u31FF' => true,
        >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' => true, // Han
        >= '\uA960' and <= '\uA97C' or >= '\uAC00' and <= '\uD7FB' => true, // Hangul
        >= '\uD840' and <= '\uD888' => at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]), // Han of planes 2 and 3
        >= '\uF900' and <= '\uFAFF' => true,
        >= '\uFF66' and <= '\uFF9F' => true, // Katakana of half width
        _ => false,
    };

    /// <summary>One form for signs that look the same: full width, half width, accents apart from their letters. Other texts stay as they are.</summary>
    public static string Fold(string text) => IsConcerned(text) ? text.Normalize(NormalizationForm.FormKC) : text;

    /// <summary>A text as the index takes it, with gaps around each two letters. Other texts stay as they are.</summary>
    public static string Spread(string text)
    {
        if (!IsConcerned(text))
            return text;
        var folded = text.Normalize(NormalizationForm.FormKC);
        var spread = new StringBuilder(folded.Length * 2);
        var at = 0;
        while (at < folded.Length)
        {
            var end = EndOfRun(folded, at);
            if (end == at)
            {
                spread.Append(folded[at++]);
                continue;
            }

            foreach (var pair in Pairs(folded[at..end], toItsEnd: true))
                spread.Append(' ').Append(pair);
            spread.Append(' ');
            at = end;
        }

        return spread.ToString();
    }

    /// <summary>Each two letters that follow each other.</summary>
    /// <param name="run">Letters in a row.</param>
    /// <param name="toItsEnd">Also the last one alone, as the index has it: then every letter begins a word.</param>
    public static IEnumerable<string> Pairs(string run, bool toItsEnd)
    {
        for (var at = 0; at < run.Length; at += LengthAt(run, at))
        {
            var next = at + LengthAt(run, at);
            if (next < run.Length)
                yield return run[at..(next + LengthAt(run, next))];
            else if (toItsEnd)
                yield return run[at..];
        }
    }

    /// <summary>How many UTF-16 units a letter takes.</summary>
    public static int LengthAt(string text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;

    private static int EndOfRun(string text, int at)
    {
        while (at < text.Length && IsAt(text, at))
            at += LengthAt(text, at);
        return at;
    }

    /// <summary>Whether a text has any such letter. Most have none, and every import asks.</summary>
    private static bool IsConcerned(string text)
    {
        for (var at = Suspect(text, 0); at >= 0; at = Suspect(text, at + 1))
        {
            if (IsAt(text, at) || IsOfFullWidth(text[at]))
                return true;
        }

        return false;
    }

    private static bool IsOfFullWidth(char sign) => sign is >= '\uFF01' and <= '\uFF5E';

    /// <summary>The next place that is worth a closer look; punctuation of Western texts is not.</summary>
    private static int Suspect(string text, int from)
    {
        var rest = text.AsSpan(from);
        var later = rest.IndexOfAnyInRange('\u2E80', '\uFF9F');
        var parts = (later < 0 ? rest : rest[..later]).IndexOfAnyInRange('\u1100', '\u11FF');
        return parts >= 0 ? from + parts : later >= 0 ? from + later : -1;
    }
}
