namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>The stem under which the index keeps an English word, so that what it found can be marked.</summary>
/// <remarks>M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980) 130–137, with the author's later changes, as SQLite has it.</remarks>
internal static class EnglishStem
{
    private const int Shortest = 3;

    /// <summary>SQLite leaves longer words as they are.</summary>
    private const int Longest = 64;

    // Longer endings stand before those that they end with: the first that fits is the one that counts.
    private static readonly (string Ending, string Instead)[] Second =
    [
        ("ational", "ate"), ("ization", "ize"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("tional", "tion"),
        ("biliti", "ble"), ("entli", "ent"), ("ousli", "ous"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("iviti", "ive"),
        ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("logi", "log"), ("alli", "al"), ("ator", "ate"), ("bli", "ble"), ("eli", "e"),
    ];

    private static readonly (string Ending, string Instead)[] Third =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Fourth =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic", "ou",
    ];

    /// <summary>The stem of a word in lower case.</summary>
    public static string Of(string word)
    {
        if (word.Length is < Shortest or > Longest)
            return word;
        word = WithoutPlural(word);
        word = WithoutTense(word);
        if (word.EndsWith('y') && HasVowel(word[..^1]))
            word = word[..^1] + "i";
        word = Replace(Replace(word, Second), Third);
        word = WithoutFourth(word);
        return WithoutLastLetter(word);
    }

    private static string WithoutPlural(string word) => word switch
    {
        _ when Ends(word, "sses") || Ends(word, "ies") => word[..^2],
        _ when Ends(word, "s") && !Ends(word, "ss") => word[..^1],
        _ => word,
    };

    private static string WithoutTense(string word)
    {
        if (Ends(word, "eed"))
            return Measure(word[..^3]) > 0 ? word[..^1] : word;
        var stem = Ends(word, "ed") ? word[..^2] : Ends(word, "ing") ? word[..^3] : "";
        return stem switch
        {
            _ when !HasVowel(stem) => word,
            _ when Ends(stem, "at") || Ends(stem, "bl") || Ends(stem, "iz") => stem + "e",
            _ when EndsDouble(stem) && stem[^1] is not ('l' or 's' or 'z') => stem[..^1],
            _ when Measure(stem) == 1 && EndsShort(stem) => stem + "e",
            _ => stem,
        };
    }

    private static string Replace(string word, (string Ending, string Instead)[] table)
    {
        foreach (var (ending, instead) in table)
        {
            if (Ends(word, ending))
                return Measure(word[..^ending.Length]) > 0 ? word[..^ending.Length] + instead : word;
        }

        return word;
    }

    private static string WithoutFourth(string word)
    {
        var ending = Array.Find(Fourth, candidate => Ends(word, candidate));
        if (ending is null)
            return word;
        var stem = word[..^ending.Length];
        return Measure(stem) > 1 && (ending != "ion" || Ends(stem, "s") || Ends(stem, "t")) ? stem : word;
    }

    private static string WithoutLastLetter(string word)
    {
        if (Ends(word, "e") && (Measure(word[..^1]) > 1 || (Measure(word[..^1]) == 1 && !EndsShort(word[..^1]))))
            word = word[..^1];
        return Ends(word, "ll") && Measure(word[..^1]) > 1 ? word[..^1] : word;
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static bool IsVowel(string word, int at) =>
        word[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[at] == 'y' && at > 0 && !IsVowel(word, at - 1));

    private static bool HasVowel(string stem) => Enumerable.Range(0, stem.Length).Any(at => IsVowel(stem, at));

    /// <summary>How often a consonant follows a vowel: Porter's m.</summary>
    private static int Measure(string stem) =>
        Enumerable.Range(1, Math.Max(0, stem.Length - 1)).Count(at => !IsVowel(stem, at) && IsVowel(stem, at - 1));

    private static bool EndsDouble(string stem) => stem.Length > 1 && stem[^1] == stem[^2] && !IsVowel(stem, stem.Length - 1);

    /// <summary>Consonant, vowel, consonant other than w, x and y: Porter's *o.</summary>
    private static bool EndsShort(string stem) =>
        stem.Length > 2 && !IsVowel(stem, stem.Length - 3) && IsVowel(stem, stem.Length - 2)
        && !IsVowel(stem, stem.Length - 1) && stem[^1] is not ('w' or 'x' or 'y');
}
