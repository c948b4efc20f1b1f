using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Deciding;

/// <summary>Who holds each right where the same view lists, the same edit list and the same kind of content meet: worked out once for all such pages.</summary>
/// <remarks>facts.md, section 6, steps 3 to 5.</remarks>
internal sealed class RightAudiences
{
    private readonly Audience?[] _byRight = new Audience?[Enum.GetValues<AccessRight>().Length];
    private readonly SiteAudiences _site;
    private readonly SpaceAudiences _space;
    private readonly Audience? _viewers;
    private readonly Audience? _editors;
    private readonly ContentKind _kind;

    /// <param name="site">The site.</param>
    /// <param name="space">The space.</param>
    /// <param name="viewers">Whom all view lists let pass; null where there is none.</param>
    /// <param name="editors">Whom the edit list lets pass; null where there is none.</param>
    /// <param name="kind">Page or blog post: they are written and deleted by different rights.</param>
    public RightAudiences(SiteAudiences site, SpaceAudiences space, Audience? viewers, Audience? editors, ContentKind kind) =>
        (_site, _space, _viewers, _editors, _kind) = (site, space, viewers, editors, kind);

    public Audience this[AccessRight right] => _byRight[(int)right] ??= WorkOut(right);

    /// <summary>Who may delete what they wrote themselves.</summary>
    public Audience DeleteOwn => field ??= Editable(SpaceOperation.DeleteOwn);

    /// <summary>Active accounts that may use Confluence.</summary>
    private Audience Admitted => _site.Active.And(_site.Product);

    private bool IsBlogPost => _kind == ContentKind.BlogPost;

    private Audience WorkOut(AccessRight right) => right switch
    {
        AccessRight.View => WithinLists(Admitted.And(_space.Holding(SpaceOperation.ReadSpace))).Or(SuperUsers),
        AccessRight.Edit => Editable(IsBlogPost ? SpaceOperation.CreateBlogPost : SpaceOperation.CreatePage)
            // Whether they may change pages that the rules keep them from is not the same in all versions.
            .Or(SuperUsers.Doubted()),
        AccessRight.Comment => this[AccessRight.View].And(_space.Holding(SpaceOperation.CreateComment)).Or(SuperUsers),
        AccessRight.Delete => Editable(IsBlogPost ? SpaceOperation.DeleteBlogPost : SpaceOperation.DeletePage).Or(SuperUsers),
        AccessRight.Export => this[AccessRight.View].And(_space.Holding(SpaceOperation.ExportSpace)).Or(SuperUsers.Doubted()),
        AccessRight.Administer => Admitted.And(_space.Holding(SpaceOperation.ReadSpace)).And(_space.Holding(SpaceOperation.AdministerSpace)).Or(SuperUsers),
        _ => _site.Anybody,
    };

    private Audience SuperUsers => _site.Super.And(Admitted);

    private Audience Editable(SpaceOperation operation)
    {
        var holders = this[AccessRight.View].And(_space.Holding(operation));
        return _editors is null ? holders : holders.And(_editors);
    }

    private Audience WithinLists(Audience audience) => _viewers is null ? audience : audience.And(_viewers);
}
