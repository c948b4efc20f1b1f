using static ConfluenceOps.Tests.Markup.Reading.Adf.Document;

namespace ConfluenceOps.Tests.Markup.Reading.Adf;

public class NodeTests
{
    [Theory]
    [InlineData("{'type':'strong'}", "{Strong: a}")]
    [InlineData("{'type':'em'}", "{Emphasis: a}")]
    [InlineData("{'type':'code'}", "{Code: a}")]
    [InlineData("{'type':'strike'}", "{Strike: a}")]
    [InlineData("{'type':'underline'}", "{Underline: a}")]
    [InlineData("{'type':'subsup','attrs':{'type':'sub'}}", "{Subscript: a}")]
    [InlineData("{'type':'subsup','attrs':{'type':'sup'}}", "{Superscript: a}")]
    [InlineData("{'type':'backgroundColor','attrs':{'color':'#fedec8'}}", "{Highlight: a}")]
    [InlineData("{'type':'textColor','attrs':{'color':'#ff0000'}}", "a")]
    [InlineData("{'type':'annotation','attrs':{'id':'9f','annotationType':'inlineComment'}}", "a")]
    [InlineData("{'type':'link','attrs':{'href':'https://a.example/','title':'T'}},{'type':'em'}", "[{Emphasis: a}](https://a.example/ 'T')")]
    public void Marked_text_keeps_what_it_means(string marks, string line) =>
        Outline.Assert(Of(Paragraph(Text("x "), Text("a", marks), Text(" y"))), $"x {line} y");

    [Fact]
    public void Headings_rules_quotes_and_breaks() =>
        Outline.Assert(Of(Node("heading", "'level':3", Text("a")), "{'type':'rule'}", Node("blockquote", "", Line("b")), Paragraph(Text("c"), "{'type':'hardBreak'}", Text("d"))),
            "h3 a", "rule", "quote", "  b", "c↵d");

    [Fact]
    public void Code_keeps_its_language_and_its_lines() =>
        Outline.Assert(Of(Node("codeBlock", "'language':'java'", Text(@"a\n  b"))), "code java |a", "|  b");

    [Theory]
    [InlineData("info", "Info")]
    [InlineData("note", "Note")]
    [InlineData("tip", "Tip")]
    [InlineData("success", "Tip")]
    [InlineData("warning", "Warning")]
    [InlineData("error", "Error")]
    public void Panels_keep_their_kind(string type, string kind) =>
        Outline.Assert(Of(Node("panel", $"'panelType':'{type}'", Line("a"))), $"panel {kind}", "  a");

    [Fact]
    public void A_custom_panel_keeps_its_sign() =>
        Outline.Assert(Of(Node("panel", "'panelType':'custom','panelIcon':':rainbow:','panelIconText':'🌈','panelColor':'#fff'", Line("a"))), "panel Plain", "  🌈 a");

    [Fact]
    public void Parts_that_open_nest() =>
        Outline.Assert(Of(Node("expand", "'title':'More'", Node("nestedExpand", "'title':''", Line("a")))), "expand \"More\"", "  expand", "    a");

    [Fact]
    public void Lists_nest_and_begin_where_they_were_told_to() =>
        Outline.Assert(
            Of(Node("orderedList", "'order':3", Node("listItem", "", Line("a"), Node("bulletList", "", Node("listItem", "", Line("b"))))), Node("bulletList", "", Node("listItem", "", Line("c")))),
            "list from 3", "- ", "  a", "  list", "  - ", "    b", "list", "- ", "  c");

    [Fact]
    public void Tasks_and_decisions_keep_their_state() =>
        Outline.Assert(
            Of(
                Node("taskList", "", Node("taskItem", "'state':'DONE'", Text("a")), Node("taskList", "", Node("taskItem", "'state':'TODO'", Text("b"))), Node("taskItem", "'state':'TODO'", Text("c"))),
                Node("decisionList", "", Node("decisionItem", "'state':'DECIDED'", Text("d")), Node("decisionItem", "'state':'UNDECIDED'", Text("e")))),
            "list", "- Done", "  a", "  list", "  - ToDo", "    b", "- ToDo", "  c", "list", "- Decided", "  d", "- Undecided", "  e");

    [Fact]
    public void Tables_keep_spans_colours_and_numbers() =>
        Outline.Assert(
            Of(Node("table", "'isNumberColumnEnabled':true,'layout':'default'",
                Node("tableRow", "", Node("tableHeader", "'background':'#f4f5f7'", Line("a")), Node("tableHeader", "'background':'#ffebe6'", Line("b"))),
                Node("tableRow", "", Node("tableCell", "'colspan':2,'rowspan':1,'background':'#e3fcef'", Line("c"))),
                Node("tableRow", "", Node("tableCell", "", Line("d")), Node("tableCell", "", Node("bulletList", "", Node("listItem", "", Line("e"))))))),
            "table", "row", "  th:", "  th: a", "  th #ffebe6: b", "row", "  td: 1", "  td 2x1 #e3fcef: c", "row", "  td: 2", "  td: d", "  td", "    list", "    - ", "      e");

    [Fact]
    public void Layouts_are_read_column_by_column() =>
        Outline.Assert(Of(Node("layoutSection", "", Node("layoutColumn", "'width':50", Line("a")), Node("layoutColumn", "'width':50", Line("b")))), "a", "b");

    [Fact]
    public void Pictures_and_files_are_found_by_name_or_address() =>
        Outline.Assert(
            Of(
                Node("mediaSingle", "'layout':'center','width':250,'widthType':'pixel'", Node("media", "'type':'file','id':'9f','collection':'contentId-1','__fileName':'a.png','alt':'A'"), Node("caption", "", Text("so "), Text("it", "{'type':'em'}"))),
                Node("mediaSingle", "'width':50", Node("media", "'type':'external','url':'https://a.example/x.png'")),
                Node("mediaGroup", "", Node("media", "'type':'file','id':'1','alt':'plan.docx'"), Node("media", "'type':'file','id':'2','alt':'b.PNG'")),
                Paragraph(Text("See "), Node("mediaInline", "'type':'file','id':'3','alt':'c.pdf'"))),
            "!(file a.png \"A\" 250px: so {Emphasis: it})", "!(https://a.example/x.png \"\")", "[plan.docx](file plan.docx)!(file b.PNG \"b.PNG\")", "See [c.pdf](file c.pdf)");

    [Fact]
    public void People_signs_days_and_lozenges_stand_in_their_line() =>
        Outline.Assert(
            Of(Paragraph(
                Node("mention", "'id':'557058:a','text':'@Jane'"), Text(" "), Node("emoji", "'shortName':':smile:','id':'1f604','text':'😄'"), Node("emoji", "'shortName':':flag_ch:','id':'1f1e8-1f1ed'"),
                Text(" "), Node("date", "'timestamp':'1714521600000'"), Text(" "), Node("status", "'text':'DONE','color':'green','localId':'9'"), Text(" "), Node("placeholder", "'text':'Type here'"))),
            "@557058:a 😄🇨🇭 2024-05-01 <DONE Green> <!-- Type here -->");

    [Fact]
    public void Cards_are_links() =>
        Outline.Assert(
            Of(
                Paragraph(Node("inlineCard", "'url':'https://a.example/1'"), Text(" "), Node("inlineCard", "'data':{'url':'https://a.example/2','name':'Two'}")), Node("blockCard", "'url':'https://a.example/3'"),
                Node("embedCard", "'url':'https://a.example/4','layout':'wide'"),
                Node("blockCard", "'url':'https://a.example/5','datasource':{'id':'d','parameters':{'cloudId':'c','jql':'project = OPS'},'views':[]}")),
            "[https://a.example/1](https://a.example/1) [Two](https://a.example/2)", "[https://a.example/3](https://a.example/3)", "[https://a.example/4](https://a.example/4)", "[project = OPS](issues project = OPS)");

    [Fact]
    public void Macros_are_those_of_storage_format() =>
        Outline.Assert(
            Of(
                Node("extension", "'extensionType':'com.atlassian.confluence.macro.core','extensionKey':'toc','parameters':{'macroParams':{'maxLevel':{'value':'2'}},'macroMetadata':{'title':'T'}}"),
                Node("extension", "'extensionKey':'include','parameters':{'macroParams':{'':{'value':'OPS:Terms'}}}"),
                Node("extension", "'extensionKey':'plantuml','parameters':{'macroParams':{'__bodyContent':{'value':'A -> B'}}}"),
                Node("bodiedExtension", "'extensionKey':'details','parameters':{'macroParams':{'id':{'value':'p'}}}", Line("a")),
                Node("bodiedExtension", "'extensionKey':'excerpt','parameters':{}", Line("b")),
                Paragraph(Text("for "), Node("inlineExtension", "'extensionKey':'jira','parameters':{'macroParams':{'key':{'value':'OPS-42'}}}"))),
            "toc 1-2", "include: page OPS:Terms", "code plantuml |A -> B", "properties \"p\"", "  a", "excerpt", "  b", "for issue OPS-42");

    [Fact]
    public void What_the_editor_cannot_edit_is_read_as_storage_format() =>
        Outline.Assert(Of(Node("confluenceUnsupportedBlock", "'cxhtml':'<p>a <b>b</b></p>'"), Paragraph(Node("confluenceJiraIssue", "'issueKey':'OPS-1'"))), "a {Strong: b}", "issue OPS-1");
}
