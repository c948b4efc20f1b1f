using ConfluenceOps.Documents;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Documents.Sqlite;

namespace ConfluenceOps.Tests.Documents;

public sealed class FileStoreTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private FileStore Store => new(_folder.PathTo("files"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_is_named_by_what_it_holds_and_kept_once()
    {
        var first = await ReceiveAsync(File("1", "a.PNG"), "hello");
        var second = await ReceiveAsync(File("2", "b.png"), "hello");
        Assert.Equal("2c/2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.png", first);
        Assert.Equal(first, second);
        Assert.Equal("hello", await System.IO.File.ReadAllTextAsync(Store.PathOf(first!), Cancel));
    }

    [Theory]
    [InlineData("../../evil.sh/../x")]
    [InlineData("C:\\evil.b:d")]
    [InlineData("a.averyveryverylongextension")]
    [InlineData("a.p\u202Eng")]
    public async Task An_extension_that_might_mean_more_is_left_off(string name) =>
        Assert.Matches("^[0-9a-f]{2}/[0-9a-f]{64}$", await ReceiveAsync(File("../1", name), "hello"));

    [Fact]
    public async Task A_file_that_came_in_part_goes_on_where_it_stopped()
    {
        var file = File("1", "a.txt", size: 10);
        await Assert.ThrowsAsync<FileNotWholeException>(() => Store.ReceiveAsync(file, Gives("01234"), Cancel));
        long? asked = null;
        var name = await Store.ReceiveAsync(
            file,
            start =>
            {
                asked = start;
                return Task.FromResult<FileContent?>(new FileContent(new MemoryStream("56789"u8.ToArray()), start));
            },
            Cancel);
        Assert.Equal(5, asked);
        Assert.Equal("0123456789", await System.IO.File.ReadAllTextAsync(Store.PathOf(name!), Cancel));
    }

    [Fact]
    public async Task A_site_that_cannot_go_on_begins_again()
    {
        var file = File("1", "a.txt", size: 10);
        await Assert.ThrowsAsync<FileNotWholeException>(() => Store.ReceiveAsync(file, Gives("01234"), Cancel));
        var name = await Store.ReceiveAsync(file, Gives("abcdefghij"), Cancel);
        Assert.Equal("abcdefghij", await System.IO.File.ReadAllTextAsync(Store.PathOf(name!), Cancel));
    }

    [Fact]
    public async Task A_connection_that_breaks_keeps_what_came()
    {
        var file = File("1", "a.txt", size: 10);
        await Assert.ThrowsAsync<FileNotWholeException>(
            () => Store.ReceiveAsync(file, _ => Task.FromResult<FileContent?>(new FileContent(new Breaking("0123"u8.ToArray()), 0)), Cancel));
        long? asked = null;
        await Assert.ThrowsAsync<FileNotWholeException>(() => Store.ReceiveAsync(
            file,
            start =>
            {
                asked = start;
                return Task.FromResult<FileContent?>(new FileContent(new MemoryStream(), start));
            },
            Cancel));
        Assert.Equal(4, asked);
    }

    [Fact]
    public async Task What_is_longer_than_the_site_says_is_not_kept() =>
        Assert.Contains("11 bytes", (await Assert.ThrowsAsync<FileNotWholeException>(() => Store.ReceiveAsync(File("1", "a.txt", size: 10), Gives("0123456789a"), Cancel))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_file_that_the_site_has_lost_is_nothing() =>
        Assert.Null(await Store.ReceiveAsync(File("1", "a.txt"), _ => Task.FromResult<FileContent?>(null), Cancel));

    [Fact]
    public async Task A_folder_that_cannot_be_written_says_so()
    {
        await System.IO.File.WriteAllTextAsync(_folder.PathTo("files"), "in the way", Cancel);
        await Assert.ThrowsAsync<FileStoreException>(() => ReceiveAsync(File("1", "a.txt"), "x"));
    }

    private Task<string?> ReceiveAsync(Attachment file, string content) => Store.ReceiveAsync(file, Gives(content), Cancel);

    private static Func<long, Task<FileContent?>> Gives(string content) =>
        _ => Task.FromResult<FileContent?>(new FileContent(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)), 0));

    private static Attachment File(string id, string name, long? size = null) =>
        new() { Id = id, FileName = name, Size = size, Url = new Uri("https://acme.example/wiki/x") };

    /// <summary>A connection that breaks after its last byte.</summary>
    private sealed class Breaking(byte[] content) : MemoryStream(content)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("The connection was reset.");
    }
}
