using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>What is written, and from where a writer takes what it does not hold itself.</summary>
/// <param name="Blocks">The page.</param>
/// <param name="Scope">From where it is seen.</param>
/// <param name="Includes">Reads the pages that it shows as parts of itself.</param>
/// <param name="Losses">Counts what is lost on the way.</param>
internal sealed record Source(IReadOnlyList<Block> Blocks, Scope Scope, Includes Includes, Losses Losses)
{
    public static Source Of(IReadOnlyList<Block> blocks, IReferences references, Func<Body, Losses, IReadOnlyList<Block>> read, Losses losses)
    {
        var scope = new Scope(references, references.PageUrl(spaceKey: null, title: null) ?? "");
        return new Source(blocks, scope, new Includes(read, losses), losses);
    }
}
