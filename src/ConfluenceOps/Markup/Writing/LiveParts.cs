using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Puts together what Confluence puts together when it shows a page, from what is known of other pages.</summary>
internal sealed class LiveParts(PageWriter writer, Includes includes)
{
    public IReadOnlyList<Block> Open(LiveBlock block) => block switch
    {
        IncludedPart part => includes.Find(part.Page, writer.Scope, part.Macro) is { } found
            ? [.. writer.Import(found.Blocks, found.Scope)]
            : LinkTo(part, part.Page),
        IncludedExcerpt excerpt => OpenExcerpt(excerpt),
        PageTree tree => Fitting(writer.References.PagesBelow(tree.Root.SpaceKey, tree.Root.Title, tree.Depth), tree) is { } pages
            ? NestedList.Of([.. pages.Select(page => (page.Level, LinkTo(page)))])
            : NameOf(tree, tree.Root),
        LabelledPages labelled => Fitting(PagesOf(labelled.Filter), labelled) is { } pages
            ? NestedList.Of([.. pages.Select(page => (0, LinkTo(page)))])
            : Lose(labelled),
        FileList files => Fitting(writer.References.Files(files.Page.SpaceKey, files.Page.Title), files) is { } names
            ? ListOf(files, names)
            : NameOf(files, files.Page),
        PropertiesReport report => Fitting(PagesOf(report.Filter), report) is { } pages
            ? new ReportTable(report, writer, includes).Of(pages)
            : Lose(report),
        _ => Lose(block),
    };

    public static Inline LinkTo(ListedPage page) => LinkTo(new UrlResource(page.Url), page.Title);

    private static Text LinkTo(Resource target, string words) =>
        new(words.Length > 0 ? words.ReplaceLineEndings(" ") : "?", new Style(Marks.None, new Link(target, anchor: null, title: null)));

    private IReadOnlyList<T>? Fitting<T>(IReadOnlyList<T>? entries, LiveBlock block) =>
        entries is null || includes.MayList(entries.Count, block.Macro) ? entries : null;

    private IReadOnlyList<Block> OpenExcerpt(IncludedExcerpt excerpt)
    {
        if (includes.Find(excerpt.Page, writer.Scope, excerpt.Macro) is not { } found)
            return LinkTo(excerpt, excerpt.Page);
        var match = Nesting.Find<Excerpt>(found.Blocks).FirstOrDefault(one => excerpt.Name is null || one.Name == excerpt.Name);
        if (match is null)
            return LinkTo(excerpt, excerpt.Page);
        IReadOnlyList<Block> content = [.. writer.Import(match.Content, found.Scope)];
        return excerpt.IsBare ? content : [new Panel(PanelKind.Plain, excerpt.Page.Title, content)];
    }

    private IReadOnlyList<ListedPage>? PagesOf(PageFilter filter)
    {
        var pages = writer.References.PagesLabelled(filter.Labels, filter.NeedsAll, filter.SpaceKeys);
        return filter.Limit is { } limit && pages?.Count > limit ? [.. pages.Take(limit)] : pages;
    }

    private static IReadOnlyList<Block> ListOf(FileList files, IReadOnlyList<string> names)
    {
        var resources = names.Select(name => new AttachmentResource(files.Page, name));
        if (!files.AsPictures)
            return NestedList.Of([.. resources.Select(file => (0, (Inline)LinkTo(file, file.FileName)))]);
        var pictures = resources.Where(file => IsPicture(file.FileName)).ToList();
        return pictures.Count == 0 ? [] : [new Paragraph([.. pictures.Select(file => new Image(file, file.FileName, title: null, [], default))])];
    }

    private static bool IsPicture(string fileName) =>
        Path.GetExtension(fileName).ToLowerInvariant() is ".png" or ".jpg" or ".jpeg" or ".gif" or ".svg" or ".webp" or ".bmp" or ".avif";

    /// <summary>Where a page cannot be shown, a link leads to it.</summary>
    private IReadOnlyList<Block> LinkTo(LiveBlock block, PageResource page)
    {
        if (string.IsNullOrEmpty(page.Title))
            return Lose(block);
        if (writer.References.PageUrl(page.SpaceKey, page.Title) is not null)
            return [new Paragraph([LinkTo((Resource)page, page.Title)])];
        writer.Losses.Add("include", block.Macro);
        return [new Paragraph([new Text(page.Title, default)])];
    }

    /// <summary>Where a list cannot be put together, a link leads to the page that it would begin at.</summary>
    private IReadOnlyList<Block> NameOf(LiveBlock block, PageResource root) => root switch
    {
        { Title: { Length: > 0 } title } when writer.References.PageUrl(root.SpaceKey, title) is not null =>
            [new Paragraph([LinkTo((Resource)root, title)]), new Remark(block.Macro)],
        { Title: "", SpaceKey: { Length: > 0 } key } when writer.References.SpaceUrl(key) is not null =>
            [new Paragraph([LinkTo(new SpaceResource(key), key)]), new Remark(block.Macro)],
        _ => Lose(block),
    };

    private IReadOnlyList<Block> Lose(LiveBlock block)
    {
        if (!writer.References.IsDraft)
            writer.Losses.Add("macro", block.Macro);
        return [new Remark(block.Macro)];
    }
}
