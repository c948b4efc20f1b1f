namespace ConfluenceOps.Tests.Markup.Reading.Storage;

public class TextElementTests
{
    [Theory]
    [InlineData("<strong>a</strong>", "{Strong: a}")]
    [InlineData("<em>a</em>", "{Emphasis: a}")]
    [InlineData("<u>a</u>", "{Underline: a}")]
    [InlineData("<s>a</s>", "{Strike: a}")]
    [InlineData("<sub>a</sub>", "{Subscript: a}")]
    [InlineData("<sup>a</sup>", "{Superscript: a}")]
    [InlineData("<code>a</code>", "{Code: a}")]
    [InlineData("<mark>a</mark>", "{Highlight: a}")]
    [InlineData("""<span style="text-decoration: line-through;">a</span>""", "{Strike: a}")]
    [InlineData("""<span style="color: red; background-color: rgb(254,222,200);">a</span>""", "{Highlight: a}")]
    [InlineData("""<span style="background-color: transparent">a</span>""", "a")]
    [InlineData("""<span style="background-color: rgb(255, 255, 255)">a</span>""", "a")]
    [InlineData("""<span style="color: rgb(255,0,0);">a</span>""", "a")]
    [InlineData("<span>a</span>", "a")]
    [InlineData("<q>a</q>", "“a”")]
    [InlineData("<small>a</small><big>b</big>", "ab")]
    [InlineData("<cite>a</cite>", "{Emphasis: a}")]
    [InlineData("""<abbr title="Amperes">a</abbr>""", "a<!-- Amperes -->")]
    [InlineData("""<time datetime="2024-05-01" />""", "2024-05-01")]
    [InlineData("""<ac:inline-comment-marker ac:ref="9f">a <b>b</b></ac:inline-comment-marker>""", "a {Strong: b}")]
    [InlineData("""<ac:placeholder ac:type="mention">Name <b>somebody</b></ac:placeholder>a""", "<!-- Name somebody -->a")]
    [InlineData("""<at:var at:name="customer" at:rawxhtml="true" /> a""", "$customer a")]
    public void Marked_text_keeps_what_it_means(string text, string line) => Outline.Assert($"<p>x {text} y</p>", $"x {line} y");

    [Fact]
    public void What_a_template_declares_is_not_shown() =>
        Outline.Assert("""<at:declarations><at:string at:name="x" /><at:textarea at:columns="3" at:name="y" /></at:declarations><p>a</p>""", "a");

    [Fact]
    public void Headings_rules_quotes_and_preformatted_text_stand_alone() =>
        Outline.Assert("<h1>a</h1><h6>b <em>c</em></h6><hr/><blockquote><p>d</p><p>e</p></blockquote><pre>f\n g</pre>",
            "h1 a", "h6 b {Emphasis: c}", "rule", "quote", "  d", "  e", "code  |f", "| g");

    [Fact]
    public void Definitions_follow_their_terms() =>
        Outline.Assert("<dl><dt>Pod</dt><dd>a group</dd><dt>Node</dt><dd><p>a machine</p></dd></dl>", "{Strong: Pod}", "a group", "{Strong: Node}", "a machine");

    [Fact]
    public void Layouts_are_read_section_by_section() =>
        Outline.Assert(
            """<ac:layout><ac:layout-section ac:type="two_equal" ac:breakout-mode="default"><ac:layout-cell><p>a</p></ac:layout-cell><ac:layout-cell>b</ac:layout-cell></ac:layout-section><ac:layout-section ac:type="single"><ac:layout-cell><h2>c</h2></ac:layout-cell></ac:layout-section></ac:layout>""",
            "a", "b", "h2 c");

    [Fact]
    public void Tasks_are_done_or_to_do() =>
        Outline.Assert(
            """<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-uuid>u</ac:task-uuid><ac:task-status>complete</ac:task-status><ac:task-body>a <time datetime="2024-01-02" /></ac:task-body></ac:task><ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body>b<ac:task-list><ac:task><ac:task-body>c</ac:task-body></ac:task></ac:task-list></ac:task-body></ac:task></ac:task-list>""",
            "list", "- Done", "  a 2024-01-02", "- ToDo", "  b", "  list", "  - ToDo", "    c");
}
