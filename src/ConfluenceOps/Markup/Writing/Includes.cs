using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Reads the pages that a page shows as parts of itself, as many as one page may reasonably ask for.</summary>
/// <param name="read">Reads a body.</param>
/// <param name="losses">Counts what is not shown.</param>
internal sealed class Includes(Func<Body, Losses, IReadOnlyList<Block>> read, Losses losses)
{
    private const int Deepest = 10;
    private const int Most = 500;
    private const int MostCharacters = 10_000_000;

    private const int MostEntries = 100_000;

    private int _count;
    private long _entries;
    private long _characters;

    /// <summary>A page as a part of another one; null where it is not known, or where it would never end.</summary>
    public IncludedBlocks? Find(PageResource page, Scope scope, string macro)
    {
        if (string.IsNullOrEmpty(page.Title))
            return null;
        var name = scope.References.PageUrl(page.SpaceKey, page.Title) ?? $"{page.SpaceKey}\n{page.Title}";
        if (scope.IsWithin(name))
            return Stop("recursive");
        if (scope.References.Include(page.SpaceKey, page.Title) is not { } included)
            return null;
        _count++;
        _characters += included.Body.Text.Length;
        if (scope.Depth >= Deepest || _count > Most || _characters > MostCharacters)
            return Stop(macro);
        return new IncludedBlocks(read(included.Body, losses), new Scope(included.References, name, scope));
    }

    /// <summary>Whether a list may be put together; a page that asks for long lists again and again would grow without end.</summary>
    /// <param name="entries">How many entries it is chosen from.</param>
    /// <param name="macro">The name of the macro that asks for it.</param>
    public bool MayList(int entries, string macro)
    {
        _entries += entries + 1;
        if (_entries <= MostEntries)
            return true;
        losses.Add("macro", macro);
        return false;
    }

    private IncludedBlocks? Stop(string why)
    {
        losses.Add("include", why);
        return null;
    }
}

/// <summary>What another page holds, and from where it is seen.</summary>
internal sealed record IncludedBlocks(IReadOnlyList<Block> Blocks, Scope Scope);
