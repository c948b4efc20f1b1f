namespace ConfluenceOps.Context.Packing;

/// <summary>The room that is left in a pack.</summary>
internal sealed class TokenBudget(int tokens, int characters)
{
    private int _tokens = tokens;
    private int _characters = characters;

    /// <summary>Takes the room that a text needs, or nothing where there is less.</summary>
    /// <returns>How many tokens it took; null where it does not fit.</returns>
    public int? TryTake(string text)
    {
        var needed = text.Length > _characters ? int.MaxValue : TokenCount.Of(text);
        if (needed > _tokens)
            return null;
        _tokens -= needed;
        _characters -= text.Length;
        return needed;
    }
}
