namespace ConfluenceOps.Sandbox.Fillers.Generated;

/// <summary>The macros that occur most on real sites, with the parameters that people give them.</summary>
internal static class Macros
{
    private static readonly string[] _boxes = ["info", "note", "warning", "tip"];
    private static readonly string[] _languages = ["bash", "json", "sql", "yaml", "csharp"];

    public static void Contents(PageDraft draft) =>
        draft.Text.Append("<ac:structured-macro ac:name=\"toc\" ac:schema-version=\"1\"><ac:parameter ac:name=\"maxLevel\">3</ac:parameter></ac:structured-macro>");

    public static void Children(PageDraft draft) =>
        draft.Text.Append("<ac:structured-macro ac:name=\"children\" ac:schema-version=\"2\"><ac:parameter ac:name=\"depth\">2</ac:parameter></ac:structured-macro>");

    public static void Code(PageDraft draft)
    {
        var language = draft.Random.Pick(_languages);
        draft.Text.Append("<ac:structured-macro ac:name=\"code\" ac:schema-version=\"1\"><ac:parameter ac:name=\"language\">").Append(language).Append("</ac:parameter>");
        if (draft.Random.Chance(0.4))
            draft.Text.Append("<ac:parameter ac:name=\"title\">").Append(draft.Word("noun")).Append('.').Append(language).Append("</ac:parameter>");
        draft.Text.Append("<ac:plain-text-body><![CDATA[");
        var lines = draft.Random.Between(2, 9);
        for (var i = 0; i < lines; i++)
            Line(draft, language);
        draft.Text.Append("]]></ac:plain-text-body></ac:structured-macro>");
    }

    public static void Unformatted(PageDraft draft)
    {
        draft.Text.Append("<ac:structured-macro ac:name=\"noformat\" ac:schema-version=\"1\"><ac:plain-text-body><![CDATA[");
        var lines = draft.Random.Between(2, 5);
        for (var i = 0; i < lines; i++)
        {
            draft.Text.Append("[ERROR] ").Append(draft.Word("component")).Append(": <").Append(draft.Word("noun")).Append("> is ")
                .Append(draft.Word("adjective")).Append(" && ").Append(draft.Word("adjective")).Append('\n');
        }

        draft.Text.Append("]]></ac:plain-text-body></ac:structured-macro>");
    }

    public static void Box(PageDraft draft)
    {
        Open(draft, draft.Random.Pick(_boxes), title: draft.Random.Chance(0.3));
        Blocks.Paragraph(draft);
        Close(draft);
    }

    public static void Panel(PageDraft draft)
    {
        Open(draft, "panel", title: true);
        Blocks.Paragraph(draft);
        Blocks.List(draft);
        Close(draft);
    }

    public static void Expand(PageDraft draft)
    {
        Open(draft, "expand", title: true);
        Blocks.Paragraph(draft);
        if (draft.Random.Chance(0.5))
            Code(draft);
        Close(draft);
    }

    private static void Open(PageDraft draft, string name, bool title)
    {
        draft.Text.Append("<ac:structured-macro ac:name=\"").Append(name).Append("\" ac:schema-version=\"1\">");
        if (title)
        {
            draft.Text.Append("<ac:parameter ac:name=\"title\">");
            draft.Phrase();
            draft.Text.Append("</ac:parameter>");
        }

        draft.Text.Append("<ac:rich-text-body>");
    }

    private static void Close(PageDraft draft) => draft.Text.Append("</ac:rich-text-body></ac:structured-macro>");

    private static void Line(PageDraft draft, string language)
    {
        var (verb, component, noun, other) = (draft.Word("verb"), draft.Word("component"), draft.Word("noun"), draft.Word("noun"));
        draft.Text.Append(language switch
        {
            "bash" => $"kubectl {verb} deployment/{component} --{noun}={other} && echo \"{noun} is <{other}>\"\n",
            "json" => $"{{ \"{noun}\": \"{component}\", \"{other}\": [{draft.Random.Between(1, 99)}, null] }}\n",
            "sql" => $"SELECT {noun}_id, {other} FROM {noun}s WHERE {other} > {draft.Random.Between(1, 99)}; -- {verb}\n",
            "yaml" => $"{noun}:\n  {verb}: {component}\n  {other}: {draft.Random.Between(1, 99)}\n",
            _ => $"var {noun} = await {other}.Where(x => x.{noun} < {draft.Random.Between(1, 99)}).ToListAsync(); // {verb} && wait\n",
        });
    }
}
