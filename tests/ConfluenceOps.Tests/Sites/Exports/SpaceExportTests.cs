using System.Security.Cryptography;
using ConfluenceOps.Sites.Exports;

namespace ConfluenceOps.Tests.Sites.Exports;

public sealed class SpaceExportTests
{
    [Theory]
    [InlineData("exports/5.9.zip", "Page", 11)]
    [InlineData("exports/5.9.zip", "Attachment", 27)]
    [InlineData("exports/5.9.zip", "SpacePermission", 59)]
    [InlineData("exports/4.3.2.xml.zip", "Page", 13)]
    [InlineData("exports/4.3.2.xml.zip", "Comment", 7)]
    [InlineData("exports/confluence8.5.6", "Attachment", 11)]
    [InlineData("exports/confluence8.5.6", "ContentPermission", 5)]
    [InlineData("exports/permissions", "SpacePermission", 576)]
    [InlineData("exports/permissions", "ConfluenceUserImpl", 65)]
    [InlineData("exports/inlinecomments", "CustomContentEntityObject", 26)]
    [InlineData("exports/attachhist", "Attachment", 6)]
    public void Every_object_of_a_real_export_is_read(string export, string className, int count)
    {
        using var opened = SpaceExport.Open(SharedMaterial.Path(export));
        Assert.Equal(count, opened.ReadObjects(CancellationToken.None).Count(found => found.Class == className));
    }

    [Fact]
    public void A_page_comes_with_its_title_its_parent_and_its_bodies()
    {
        using var export = SpaceExport.Open(SharedMaterial.Path("exports/5.9.zip"));
        var page = export.ReadObjects(CancellationToken.None).Single(found => found is { Class: "Page", Id: "196615" });
        Assert.Equal("What is Confluence? (step 1 of 9)", page.Properties["title"]);
        Assert.Equal(new ExportReference("Page", "196614"), page.References["parent"]);
        Assert.Equal([new ExportReference("BodyContent", "458759")], page.Collections["bodyContents"]);
        Assert.DoesNotContain("originalVersionId", page.Properties);
    }

    [Fact]
    public void Values_without_CDATA_are_read_as_well()
    {
        using var export = SpaceExport.Open(SharedMaterial.Path("exports/confluence8.5.6"));
        var space = export.ReadObjects(CancellationToken.None).Single(found => found.Class == "Space");
        Assert.Equal("Home Test", space.Properties["name"]);
        Assert.Equal("CURRENT", space.Properties["spaceStatus"]);
        Assert.Equal("402816d68f060145018f0602bd350000", space.References["creator"].Id);
    }

    [Fact]
    public void Split_ends_of_CDATA_sections_are_whole_again()
    {
        using var export = SpaceExport.Open(SharedMaterial.Path("exports/5.9.zip"));
        var bodies = export.ReadObjects(CancellationToken.None)
            .Where(found => found.Class == "BodyContent").Select(found => found.Properties.GetValueOrDefault("body", "")).ToList();
        Assert.Contains(bodies, body => body.Contains("<![CDATA[Lay out your page]]></ac:plain-text-link-body>", StringComparison.Ordinal));
        Assert.DoesNotContain(bodies, body => body.Contains("]] ><", StringComparison.Ordinal));
    }

    [Fact]
    public void A_redirection_in_a_shell_script_is_not_taken_for_the_end_of_a_section()
    {
        using var folder = new ScratchFolder();
        using var export = SpaceExport.Open(folder.WriteExport(
            """<object class="BodyContent"><id name="id">1</id><property name="body"><![CDATA[<![CDATA[[[ -f x ]] > y]] ></ac:plain-text-body>]]></property></object>"""));
        Assert.Equal(
            "<![CDATA[[[ -f x ]] > y]]></ac:plain-text-body>",
            export.ReadObjects(CancellationToken.None).Single().Properties["body"]);
    }

    [Fact]
    public void The_secrets_of_accounts_and_directories_are_not_read()
    {
        using var export = SpaceExport.Open(SharedMaterial.Path("exports/5.9.zip"));
        Assert.DoesNotContain(
            export.ReadObjects(CancellationToken.None),
            found => found.Properties.Values.Any(value => value.Contains("{PKCS5S2}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Attachments_have_the_bytes_and_the_size_that_the_export_says()
    {
        using var export = SpaceExport.Open(SharedMaterial.Path("exports/5.9.zip"));
        using var picture = export.OpenAttachment("196617", "196623", 1)!;
        var bytes = new MemoryStream();
        picture.CopyTo(bytes);
        Assert.Equal("89504E47", Convert.ToHexString(bytes.ToArray().AsSpan(0, 4)));
    }

    [Fact]
    public void Each_version_of_an_attachment_is_there()
    {
        using var export = SpaceExport.Open(SharedMaterial.Path("exports/attachhist"));
        var hashes = Enumerable.Range(1, 3).Select(version =>
        {
            using var file = export.OpenAttachment("948633601", "948830209", version)!;
            return Convert.ToHexString(SHA256.HashData(file));
        });
        Assert.Equal(3, hashes.Distinct().Count());
        Assert.Null(export.OpenAttachment("948633601", "948830209", 4));
    }

    [Fact]
    public void Several_attachments_can_be_read_at_the_same_time()
    {
        using var export = SpaceExport.Open(SharedMaterial.Path("exports/5.9.zip"));
        using var first = export.OpenAttachment("196617", "196623", 1)!;
        using var second = export.OpenAttachment("196617", "196634", 1)!;
        Assert.Equal(0x89, first.ReadByte());
        Assert.Equal(0x89, second.ReadByte());
        Assert.Equal('P', first.ReadByte());
        Assert.Equal('P', second.ReadByte());
    }

    [Theory]
    [InlineData("..", "secret")]
    [InlineData("1", "../../secret")]
    [InlineData("/etc", "passwd")]
    [InlineData("", "")]
    public void No_id_leads_out_of_the_export(string container, string attachment)
    {
        using var folder = new ScratchFolder();
        folder.Write("secret/1", "secret");
        using var export = SpaceExport.Open(folder.WriteExport(""));
        Assert.Null(export.OpenAttachment(container, attachment, 1));
    }

    [Fact]
    public void No_link_in_an_unpacked_export_leads_out_of_it()
    {
        using var folder = new ScratchFolder();
        using var elsewhere = new ScratchFolder();
        elsewhere.Write("2/1", "secret");
        folder.Write("attachments/7/2/1", "file");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "attachments", "1"), elsewhere.Path);
        using var export = SpaceExport.Open(folder.WriteExport(""));
        Assert.Null(export.OpenAttachment("1", "2", 1));
        using var file = export.OpenAttachment("7", "2", 1);
        Assert.NotNull(file);
    }
}
