using System.IO.Compression;
using System.Text;
using ConfluenceOps.Sites.Exports;

namespace ConfluenceOps.Tests.Sites.Exports;

public sealed class BrokenExportTests
{
    [Fact]
    public void A_cut_zip_says_so()
    {
        using var folder = new ScratchFolder();
        var whole = File.ReadAllBytes(SharedMaterial.Path("exports/5.9.zip"));
        var cut = Path.Combine(folder.Path, "cut.zip");
        File.WriteAllBytes(cut, whole[..(whole.Length / 2)]);
        var error = Assert.Throws<BrokenExportException>(() => SpaceExport.Open(cut));
        Assert.Equal($"The export '{cut}' is not a whole zip file.", error.Happened);
        Assert.StartsWith("Copy or download the export again", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_bytes_inside_a_zip_are_an_error_and_not_fewer_pages()
    {
        using var folder = new ScratchFolder();
        var path = Path.Combine(folder.Path, "damaged.zip");
        var bytes = File.ReadAllBytes(SharedMaterial.Path("exports/4.3.2.xml.zip"));
        using (var archive = new ZipArchive(new MemoryStream(bytes)))
        {
            var start = IndexOf(bytes, "entities.xml"u8);
            var length = (int)archive.GetEntry("entities.xml")!.CompressedLength;
            bytes.AsSpan(start + (length / 2), 64).Fill(0xFF);
        }

        File.WriteAllBytes(path, bytes);
        using var export = SpaceExport.Open(path);
        Assert.Throws<BrokenExportException>(() => export.ReadObjects(CancellationToken.None).Count());
    }

    [Fact]
    public void Cut_XML_is_an_error_that_names_the_line()
    {
        using var folder = new ScratchFolder();
        folder.Write("entities.xml", "<hibernate-generic>\n<object class=\"Page\">\n<id name=\"id\">1</id>\n<property name=\"title\"><![CDATA[Ho");
        using var export = SpaceExport.Open(folder.Path);
        var error = Assert.Throws<BrokenExportException>(() => export.ReadObjects(CancellationToken.None).Count());
        Assert.Contains("broken in line 4 of entities.xml", error.Happened, StringComparison.Ordinal);
        Assert.Equal("ExportBroken", error.ErrorId);
    }

    [Fact]
    public void Objects_before_the_break_are_given_before_the_error()
    {
        using var folder = new ScratchFolder();
        folder.Write("entities.xml", "<hibernate-generic><object class=\"Page\"><id name=\"id\">1</id></object><object class=\"Page\"></obj");
        using var export = SpaceExport.Open(folder.Path);
        using var objects = export.ReadObjects(CancellationToken.None).GetEnumerator();
        Assert.True(objects.MoveNext());
        Assert.Equal("1", objects.Current.Id);
        Assert.Throws<BrokenExportException>(() => objects.MoveNext());
    }

    [Theory]
    [InlineData("index.html", "This looks like an HTML export")]
    [InlineData("content.csv.gz", "This looks like a CSV backup")]
    [InlineData("holiday.jpg", "Give the zip file of an XML export")]
    public void Something_else_is_named_for_what_it_looks_like(string file, string advice)
    {
        using var folder = new ScratchFolder();
        folder.Write(file, "");
        var error = Assert.Throws<BrokenExportException>(() => SpaceExport.Open(folder.Path));
        Assert.StartsWith(advice, error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_XML_under_the_right_name_is_not_an_export()
    {
        using var folder = new ScratchFolder();
        folder.Write("entities.xml", "<rss><channel/></rss>");
        using var export = SpaceExport.Open(folder.Path);
        var error = Assert.Throws<BrokenExportException>(() => export.ReadObjects(CancellationToken.None).Count());
        Assert.Contains("is not an XML export", error.Happened, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_one_sentence()
    {
        var error = Assert.Throws<BrokenExportException>(() => SpaceExport.Open("/no/such/export.zip"));
        Assert.Equal("There is no file or folder '/no/such/export.zip'.", error.Happened);
    }

    [Fact]
    public void External_entities_are_refused()
    {
        using var folder = new ScratchFolder();
        var secret = folder.Write("secret.txt", "secret");
        folder.Write("entities.xml", $"<!DOCTYPE x [<!ENTITY e SYSTEM \"{secret}\">]><hibernate-generic><object class=\"Page\"><id name=\"id\">&e;</id></object></hibernate-generic>");
        using var export = SpaceExport.Open(folder.Path);
        Assert.Throws<BrokenExportException>(() => export.ReadObjects(CancellationToken.None).Count());
    }

    [Fact]
    public void Control_characters_line_separators_and_wrong_bytes_do_not_stop_the_reading()
    {
        using var folder = new ScratchFolder();
        var text = "<hibernate-generic><object class=\"Page\"><id name=\"id\">1</id><property name=\"title\"><![CDATA[a\u001cb\u2028c\0d&#x1f;"
            + "?]]></property><property name=\"note\">&#x1c;</property></object></hibernate-generic>";
        var bytes = Encoding.UTF8.GetBytes(text);
        bytes[IndexOf(bytes, "?"u8)] = 0xFF;
        File.WriteAllBytes(Path.Combine(folder.Path, "entities.xml"), bytes);
        using var export = SpaceExport.Open(folder.Path);
        var page = export.ReadObjects(CancellationToken.None).Single();
        Assert.Equal("a b\u2028c d&#x1f;\uFFFD", page.Properties["title"]);
        Assert.Equal("\u001c", page.Properties["note"]);
    }

    [Fact]
    public void Deep_nesting_does_not_overflow_the_stack()
    {
        using var folder = new ScratchFolder();
        const int Depth = 100_000;
        using var export = SpaceExport.Open(folder.WriteExport(
            "<object class=\"Page\"><id name=\"id\">1</id>"
            + string.Concat(Enumerable.Repeat("<component>", Depth)) + string.Concat(Enumerable.Repeat("</component>", Depth)) + "</object>"));
        Assert.Equal("1", export.ReadObjects(CancellationToken.None).Single().Id);
    }

    [Fact]
    public void Reading_ends_when_it_is_cancelled()
    {
        using var folder = new ScratchFolder();
        using var export = SpaceExport.Open(folder.WriteExport("<object class=\"Page\"><id name=\"id\">1</id></object>"));
        Assert.Throws<OperationCanceledException>(() => export.ReadObjects(new CancellationToken(canceled: true)).Count());
    }

    private static int IndexOf(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> part) => bytes.IndexOf(part);
}
