using System.IO.Compression;
using System.Text;

namespace ConfluenceOps.Tests.Markup.Reading.Macros;

public class DiagramTests
{
    [Theory]
    [InlineData("plantuml", "plantuml")]
    [InlineData("plantumlrender", "plantuml")]
    [InlineData("mermaid", "mermaid")]
    [InlineData("mermaid-macro", "mermaid")]
    [InlineData("mermaid-cloud", "mermaid")]
    [InlineData("graphviz", "dot")]
    public void A_diagram_in_words_is_code_in_its_language(string macro, string language) =>
        Outline.Assert(Call.Plain(macro, "A -> B\nB -> C", ("theme", "dark")), $"code {language} |A -> B", "|B -> C");

    [Fact]
    public void A_diagram_in_a_parameter_is_unpacked() =>
        Outline.Assert(
            Call.Of("plantumlcloud", "", ("toolbar", "bottom"), ("filename", "a.svg"), ("compressed", "true"), ("data", Packed("@startuml\nA -> B: 100%\n@enduml")))
            + Call.Of("plantumlcloud", "", ("compressed", "false"), ("data", "A%20-%3E%20B")),
            "code plantuml |@startuml", "|A -> B: 100%", "|@enduml", "code plantuml |A -> B");

    [Theory]
    [InlineData("no base 64")]
    [InlineData("AAAA")]
    public void A_parameter_that_cannot_be_unpacked_leaves_the_file(string data) =>
        Outline.Assert(Call.Of("plantumlcloud", "", ("compressed", "true"), ("data", data), ("filename", "a.svg")), "[a.svg](file a.svg)");

    [Fact]
    public void A_small_parameter_that_unpacks_to_gigabytes_is_not_unpacked() =>
        Outline.AssertLoss(Call.Of("plantumlcloud", "", ("compressed", "true"), ("data", Packed(new string('a', 50_000_000)))), ["macro:plantumlcloud"],
            $"<!-- macro plantumlcloud: compressed=true; data={Packed(new string('a', 50_000_000))} -->");

    [Fact]
    public void A_diagram_in_a_file_is_a_link_to_that_file() =>
        Outline.Assert($"<p>{Call.Of("mermaid-cloud", "", ("toolbar", "bottom"), ("filename", "flow"), ("zoom", "fit"), ("revision", "1"))}</p>", "[flow](file flow)");

    [Fact]
    public void A_diagram_that_is_nowhere_is_counted() =>
        Outline.AssertLoss(Call.Plain("plantuml", " "), ["macro:plantuml"], "<!-- macro plantuml -->", "code  | ");

    [Fact]
    public void A_drawing_is_its_picture_and_its_source() =>
        Outline.Assert(
            $"<p>See {Call.Of("drawio", "", ("diagramName", "net.drawio"), ("revision", "3"), ("width", "400"), ("border", "true"))} here</p>"
            + Call.Of("gliffy", "", ("name", "flow 1"), ("displayName", "Flow"), ("pagePin", "2"), ("macroId", "4f"))
            + Call.Of("drawio-sketch", "", ("diagramName", "s")) + Call.Of("inc-drawio", "", ("name", "i")),
            "See", "!(file net.drawio.png \"net.drawio\" 400px)↵[net.drawio](file net.drawio)", "here",
            "!(file flow 1.png \"Flow\")↵[Flow](file flow 1)", "!(file s.png \"s\")↵[s](file s)", "!(file i.png \"i\")↵[i](file i)");

    [Fact]
    public void A_drawing_of_another_page_leads_to_that_page() =>
        Outline.AssertLoss(Call.Of("inc-drawio", "", ("pageId", "98310"), ("diagramName", "net")), ["macro:inc-drawio"],
            "[net](content 98310)<!-- macro inc-drawio: pageId=98310; diagramName=net -->");

    private static string Packed(string source)
    {
        using var packed = new MemoryStream();
        using (var deflating = new DeflateStream(packed, CompressionLevel.Optimal))
            deflating.Write(Encoding.ASCII.GetBytes(Uri.EscapeDataString(source)));
        return System.Convert.ToBase64String(packed.ToArray());
    }
}
