namespace ConfluenceOps.Sandbox.Fillers.Generated;

/// <summary>Random numbers that are the same for the same seed on every machine and every version of .NET, which <see cref="Random"/> does not promise.</summary>
/// <remarks>SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.</remarks>
internal sealed class DeterministicRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A generator of its own for one thing, so that what is drawn for one page does not shift all pages after it.</summary>
    public static DeterministicRandom For(long seed, long thing)
    {
        var mixed = new DeterministicRandom(unchecked((ulong)seed * 0x9E3779B97F4A7C15UL) ^ unchecked((ulong)thing));
        mixed.Bits();
        return mixed;
    }

    public ulong Bits()
    {
        unchecked
        {
            var bits = _state += 0x9E3779B97F4A7C15UL;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
            return bits ^ (bits >> 31);
        }
    }

    /// <summary>From 0 up to, but not, 1.</summary>
    public double Fraction() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From the lowest up to and with the highest.</summary>
    public int Between(int lowest, int highest) => lowest + (int)(Fraction() * (highest - lowest + 1));

    public bool Chance(double probability) => Fraction() < probability;

    public T Pick<T>(IReadOnlyList<T> list) => list[Between(0, list.Count - 1)];

    /// <summary>Prefers the front of the list, as language prefers few words and rarely uses the many.</summary>
    public T PickCommon<T>(IReadOnlyList<T> list)
    {
        var fraction = Fraction();
        return list[(int)(fraction * fraction * list.Count)];
    }
}
