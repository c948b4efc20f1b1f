using System.Globalization;
using System.IO.Compression;
using System.Text;
using ConfluenceOps.Sandbox.Fillers.Generated;

namespace ConfluenceOps.Benchmarks;

/// <summary>An XML export of any size, with the objects of a real one in about their real numbers and bodies of the generated site.</summary>
internal sealed class SyntheticExport(TextWriter xml, IReadOnlyList<string> bodies)
{
    private const int Space = 1;
    private const int Users = 200;

    private long _id = 1000;

    /// <returns>The size of the unpacked <c>entities.xml</c>.</returns>
    public static long Write(string path, long size)
    {
        var site = GeneratedSite.Create(GeneratedSiteOptions.Parse("spaces=1,pages=400,seed=1"));
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        using (var descriptor = new StreamWriter(archive.CreateEntry("exportDescriptor.properties").Open()))
            descriptor.Write("exportType=space\nspaceKey=BIG\nsource=cloud\n");
        using var counted = new CountedStream(archive.CreateEntry("entities.xml", CompressionLevel.Fastest).Open());
        using (var xml = new StreamWriter(counted, new UTF8Encoding(false), 256 * 1024, leaveOpen: true))
            new SyntheticExport(xml, site.Pages.ConvertAll(page => page.Body)).WriteAll(() => counted.Written >= size);
        return counted.Written;
    }

    private void WriteAll(Func<bool> isEnough)
    {
        xml.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<hibernate-generic datetime=\"2026-01-14 13:52:38.226\">\n");
        Write("Space", Space, ("name", "Big"), ("key", "BIG"), ("spaceType", "global"));
        for (var user = 0; user < Users; user++)
            xml.Write(string.Create(CultureInfo.InvariantCulture, $"<object class=\"ConfluenceUserImpl\" package=\"com.atlassian.confluence.user\">\n<id name=\"key\"><![CDATA[user{user}]]></id>\n<property name=\"name\"><![CDATA[person{user}]]></property>\n</object>\n"));
        for (var page = 0; !isEnough(); page++)
            WritePage(page);
        xml.Write("</hibernate-generic>\n");
    }

    private void WritePage(int number)
    {
        var id = ++_id;
        var earlier = number % 3 == 0 ? ++_id : 0;
        WriteContent("Page", id, number, 2, null, earlier);
        WriteBody(id, bodies[number % bodies.Count]);
        if (earlier > 0)
        {
            WriteContent("Page", earlier, number, 1, id, 0);
            WriteBody(earlier, bodies[(number + 7) % bodies.Count]);
        }
        for (var at = 0; at < 3; at++)
            Write("ContentProperty", ++_id, ("name", "macroNames"), ("stringValue", "toc,code,info"));
        for (var at = 0; at < 2; at++)
            Write("OutgoingLink", ++_id, ("destinationPageTitle", "Somewhere else"), ("destinationSpaceKey", "OTHER"));
        if (number % 4 == 0)
        {
            var comment = ++_id;
            WriteContent("Comment", comment, number, 1, null, 0, id);
            WriteBody(comment, "<p>Is this still so?</p>");
        }
    }

    private void WriteContent(string name, long id, int number, int version, long? original, long earlier, long container = 0)
    {
        Open(name, id);
        Text("title", $"A page about the matter with the number {number}");
        Text("contentStatus", "current");
        Text("version", version.ToString(CultureInfo.InvariantCulture));
        Text("creationDate", "2025-01-14 13:08:35.072");
        Text("lastModificationDate", "2025-02-14 13:08:35.072");
        Text("position", number.ToString(CultureInfo.InvariantCulture));
        xml.Write(string.Create(CultureInfo.InvariantCulture, $"<property name=\"creator\" class=\"ConfluenceUserImpl\" package=\"com.atlassian.confluence.user\"><id name=\"key\"><![CDATA[user{number % Users}]]></id>\n</property>\n"));
        if (original is { } current)
            Reference("originalVersion", name, current);
        else if (container > 0)
            Reference("containerContent", "Page", container);
        else
            Reference("space", "Space", Space);
        if (earlier > 0)
            xml.Write(string.Create(CultureInfo.InvariantCulture, $"<collection name=\"historicalVersions\" class=\"java.util.Collection\"><element class=\"Page\" package=\"com.atlassian.confluence.pages\"><id name=\"id\">{earlier}</id>\n</element>\n</collection>\n"));
        xml.Write("</object>\n");
    }

    private void WriteBody(long owner, string body)
    {
        Open("BodyContent", ++_id);
        Text("body", body.Replace("]]>", "]] >", StringComparison.Ordinal));
        Reference("content", "Page", owner);
        Text("bodyType", "2");
        xml.Write("</object>\n");
    }

    private void Write(string name, long id, params (string Name, string Value)[] properties)
    {
        Open(name, id);
        foreach (var (property, value) in properties)
            Text(property, value);
        xml.Write("</object>\n");
    }

    private void Open(string name, long id) =>
        xml.Write(string.Create(CultureInfo.InvariantCulture, $"<object class=\"{name}\" package=\"com.atlassian.confluence.pages\">\n<id name=\"id\">{id}</id>\n"));

    private void Text(string name, string value) => xml.Write($"<property name=\"{name}\"><![CDATA[{value}]]></property>\n");

    private void Reference(string name, string target, long id) =>
        xml.Write(string.Create(CultureInfo.InvariantCulture, $"<property name=\"{name}\" class=\"{target}\" package=\"com.atlassian.confluence.pages\"><id name=\"id\">{id}</id>\n</property>\n"));

    /// <summary>Entries of an archive do not say how much was written to them.</summary>
    private sealed class CountedStream(Stream inner) : Stream
    {
        public long Written { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Written;

        public override long Position
        {
            get => Written;
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            inner.Write(buffer);
            Written += buffer.Length;
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
