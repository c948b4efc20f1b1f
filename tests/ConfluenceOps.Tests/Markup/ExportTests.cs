using System.IO.Compression;
using System.Xml;
using ConfluenceOps.Markup;
using ConfluenceOps.Markup.Reading;

namespace ConfluenceOps.Tests.Markup;

public class ExportTests(ITestOutputHelper output)
{
    /// <summary>What a site puts together for every visitor anew; a page holds nothing of it.</summary>
    private static readonly string[] Dynamic =
    [
        "macro:blog-posts", "macro:change-history", "macro:content-by-user", "macro:contentbylabel", "macro:contributors", "macro:contributors-summary",
        "macro:create-from-template", "macro:create-space-button", "macro:favpages", "macro:gadget", "macro:global-reports", "macro:im", "macro:index",
        "macro:listlabels", "macro:livesearch", "macro:navmap", "macro:network", "macro:pagetreesearch", "macro:popular-labels", "macro:recently-updated",
        "macro:recently-updated-dashboard", "macro:recently-used-labels", "macro:related-labels", "macro:space-attachments", "macro:space-details", "macro:spacejump",
        "macro:spaces", "macro:status-list", "macro:tasks-report-macro",
    ];

    [Theory]
    [InlineData("exports/5.9.zip")]
    [InlineData("exports/4.3.2.xml.zip")]
    [InlineData("exports/confluence8.5.6/entities.xml")]
    [InlineData("exports/inlinecomments/entities.xml")]
    [InlineData("exports/attachhist/entities.xml")]
    public void Every_body_of_a_real_export_is_read_whole_but_for_what_is_asked_for_anew(string export)
    {
        var losses = new Losses();
        var count = 0;
        foreach (var body in Bodies(SharedMaterial.Path(export)))
        {
            count++;
            BodyReader.Read(new Body(body), losses);
        }
        output.WriteLine($"{count} bodies; {string.Join(", ", losses.Counts.Select(loss => $"{loss.Key} × {loss.Value}"))}");
        Assert.NotEqual(0, count);
        Assert.Empty(losses.Counts.Keys.Except(Dynamic));
    }

    [Fact]
    public void The_demonstration_space_keeps_its_links_pictures_and_signs()
    {
        var markdown = string.Join('\n', Bodies(SharedMaterial.Path("exports/5.9.zip")).Select(Convert.ToMarkdown));
        Assert.Contains("[![home.jpg](/files/", markdown, StringComparison.Ordinal);
        Assert.Contains("](/wiki/HERE/Lay%20out%20your%20page%20%28step%206%20of%209%29)", markdown, StringComparison.Ordinal);
        Assert.Contains("<https://www.youtube.com/watch?v=zy5ycJO4alo>", markdown, StringComparison.Ordinal);
        Assert.Contains("⚠️ The **Share** button", markdown, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Bodies(string path)
    {
        using var zip = path.EndsWith(".zip", StringComparison.Ordinal) ? ZipFile.OpenRead(path) : null;
        using var stream = zip?.GetEntry("entities.xml")?.Open() ?? File.OpenRead(path);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { CheckCharacters = false });
        while (reader.ReadToFollowing("object"))
        {
            if (reader.GetAttribute("class") != "BodyContent" || !reader.ReadToDescendant("property"))
                continue;
            do
            {
                if (reader.GetAttribute("name") == "body")
                    yield return reader.ReadElementContentAsString().Replace("]] >", "]]>", StringComparison.Ordinal);
            }
            while (reader.ReadToNextSibling("property"));
        }
    }
}
