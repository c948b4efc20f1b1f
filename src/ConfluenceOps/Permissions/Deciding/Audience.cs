using System.Numerics;

namespace ConfluenceOps.Permissions.Deciding;

/// <summary>A set of subjects with three answers: surely in, surely out, and not known. Combining follows Kleene's logic.</summary>
/// <remarks>Bits by subject number. Whoever is not possible is out; whoever is possible but not sure is not known.</remarks>
internal sealed class Audience
{
    private readonly ulong[] _sure;
    private readonly ulong[] _possible;

    private Audience(ulong[] sure, ulong[] possible) => (_sure, _possible) = (sure, possible);

    /// <summary>Nobody among so many subjects.</summary>
    public static Audience Nobody(int subjects) => new(new ulong[(subjects + 63) / 64], new ulong[(subjects + 63) / 64]);

    /// <summary>A set of subjects: those who surely are in, and those of whom it is not known.</summary>
    public static Audience Of(int subjects, IEnumerable<int> sure, IEnumerable<int>? unknown = null)
    {
        ArgumentNullException.ThrowIfNull(sure);
        var set = Nobody(subjects);
        foreach (var subject in sure)
        {
            set._sure[subject >> 6] |= 1UL << subject;
            set._possible[subject >> 6] |= 1UL << subject;
        }
        foreach (var subject in unknown ?? [])
            set._possible[subject >> 6] |= 1UL << subject;
        return set;
    }

    /// <summary>Whether a subject is in.</summary>
    public AccessResult this[int subject]
    {
        get
        {
            var bit = 1UL << subject;
            return (_sure[subject >> 6] & bit) != 0 ? AccessResult.Allowed
                : (_possible[subject >> 6] & bit) != 0 ? AccessResult.Unknown
                : AccessResult.Denied;
        }
    }

    /// <summary>How many surely are in.</summary>
    public int SureCount => Count(_sure);

    /// <summary>How many are in, or may be.</summary>
    public int PossibleCount => Count(_possible);

    /// <summary>The numbers of those who surely are in.</summary>
    public IEnumerable<int> Sure => Numbers(_sure);

    /// <summary>The numbers of those who are in, or may be.</summary>
    public IEnumerable<int> Possible => Numbers(_possible);

    /// <summary>Those in both.</summary>
    public Audience And(Audience other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Zip(_sure, other._sure, static (a, b) => a & b), Zip(_possible, other._possible, static (a, b) => a & b));
    }

    /// <summary>Those in either.</summary>
    public Audience Or(Audience other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Zip(_sure, other._sure, static (a, b) => a | b), Zip(_possible, other._possible, static (a, b) => a | b));
    }

    /// <summary>Those who are in here and surely not there.</summary>
    public Audience Except(Audience other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Zip(_sure, other._possible, static (a, b) => a & ~b), Zip(_possible, other._sure, static (a, b) => a & ~b));
    }

    /// <summary>The same set, with nothing sure: what is in may be in.</summary>
    public Audience Doubted() => new(new ulong[_sure.Length], _possible);

    private static ulong[] Zip(ulong[] a, ulong[] b, Func<ulong, ulong, ulong> join)
    {
        var result = new ulong[a.Length];
        for (var at = 0; at < a.Length; at++)
            result[at] = join(a[at], b[at]);
        return result;
    }

    private static int Count(ulong[] bits)
    {
        var count = 0;
        foreach (var word in bits)
            count += BitOperations.PopCount(word);
        return count;
    }

    private static IEnumerable<int> Numbers(ulong[] bits)
    {
        for (var at = 0; at < bits.Length; at++)
            for (var word = bits[at]; word != 0; word &= word - 1)
                yield return (at << 6) + BitOperations.TrailingZeroCount(word);
    }
}
