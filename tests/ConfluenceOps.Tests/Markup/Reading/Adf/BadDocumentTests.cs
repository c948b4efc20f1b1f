using ConfluenceOps.Markup;
using static ConfluenceOps.Tests.Markup.Reading.Adf.Document;

namespace ConfluenceOps.Tests.Markup.Reading.Adf;

public class BadDocumentTests
{
    [Theory]
    [InlineData("no JSON", "no JSON\n")]
    [InlineData("{\"type\":\"doc\",\"content\":[", "{\"type\":\"doc\",\"content\":[\n")]
    [InlineData("", "")]
    [InlineData("{\"type\":\"doc\",\"content\":[{\"type\":\"text\",\"text\":\"a \\u0026 b\"},{\"text\":\"\\ud800\"},", "a & b\n\\ud800\n")]
    public void What_is_no_JSON_stays_as_text_and_is_counted(string body, string outline)
    {
        var losses = new Losses();
        Assert.Equal(outline, Outline.Of(new Body(body, BodyFormat.AtlasDocument), losses));
        Assert.Equal(1, losses.Counts["body:atlas_doc_format"]);
    }

    [Theory]
    [InlineData("{'type':'imaginary','content':[{'type':'text','text':'a'}]}", "node:imaginary", "a\n")]
    [InlineData("{'type':'text','text':'a','marks':[{'type':'glow'}]}", "mark:glow", "a\n")]
    [InlineData("{'type':'media','attrs':{'type':'file','id':'9f'}}", "media:unnamed", "<!-- file 9f -->\n")]
    [InlineData("{'type':'extension','attrs':{'extensionKey':'9a/app','text':'a','parameters':{'x':1,'y':{'z':[]}}}}", "macro:9a/app", "<!-- macro 9a/app: x=1; y={\"z\":[]} -->\na\n")]
    [InlineData("{'type':'emoji','attrs':{'shortName':':party:','id':'9f-x'}}", "emoticon::party:", ":party:\n")]
    public void What_nobody_knows_keeps_its_words_and_is_counted(string node, string loss, string outline)
    {
        var losses = new Losses();
        Assert.Equal(outline, Outline.Of(Of(node), losses));
        Assert.Equal([loss], losses.Counts.Keys);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{'type':7,'content':'a','attrs':[],'marks':{}}")]
    [InlineData("{'type':'text','text':'\\ud800'}")]
    [InlineData("{'type':'text','t\\ud800':1,'text':'a'}")]
    [InlineData("{'type':'heading','attrs':{'level':-99999999999999}}")]
    [InlineData("{'type':'date','attrs':{'timestamp':'99999999999999999'}}")]
    [InlineData("{'type':'extension','attrs':{'extensionKey':'toc','parameters':{'macroParams':{'\\ud800':1}}}}")]
    [InlineData("{'type':'mediaSingle','content':[{'type':'media'}]}")]
    [InlineData("{'type':'table','content':[{'type':'tableRow','content':[7,{}]},{}]}")]
    [InlineData("{'type':'taskList','content':[7,{'type':'taskList'}]}")]
    public void What_has_a_wrong_form_is_no_error(string node)
    {
        var body = Of(node);
        Assert.NotNull(Outline.Of(body, new Losses()));
        Assert.NotNull(MarkdownConverter.FindReferences(body));
        Assert.NotNull(MarkdownConverter.FindReferences(new Body(node.Replace('\'', '"'), BodyFormat.AtlasDocument)));
    }

    [Theory]
    [InlineData("panel")]
    [InlineData("bulletList")]
    [InlineData("table")]
    [InlineData("bodiedExtension")]
    [InlineData("imaginary")]
    public void Ten_thousand_levels_keep_the_text_inside(string type)
    {
        var start = $$"""{"type":"{{type}}","content":[""";
        var body = string.Concat(Enumerable.Repeat(start, 10_000)) + """{"type":"text","text":"inside"}""" + string.Concat(Enumerable.Repeat("]}", 10_000));
        Assert.Contains("inside", Outline.Of(new Body(body, BodyFormat.AtlasDocument), new Losses()), StringComparison.Ordinal);
    }
}
