using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>Keeps what is known of how a text came to be: what it could not keep, which files it names.</summary>
internal sealed class RenderingWriter(SqliteConnection connection) : IDisposable
{
    private readonly PreparedStatement _clearLosses = new(connection, Statement.ClearLosses);
    private readonly PreparedStatement _clearFiles = new(connection, Statement.ClearFiles);
    private readonly PreparedStatement _insertLoss = new(connection, Statement.InsertLoss);
    private readonly PreparedStatement _insertFile = new(connection, Statement.InsertFile);

    public void Clear(long document)
    {
        _clearLosses.Execute(("@document", document));
        _clearFiles.Execute(("@document", document));
    }

    public void Add(long document, RenderedText rendered)
    {
        foreach (var (name, count) in rendered.Losses)
            _insertLoss.Execute(("@document", document), ("@name", name), ("@count", count));
        var position = 0;
        foreach (var file in rendered.Files)
        {
            _insertFile.Execute(
                ("@document", document), ("@position", position++), ("@fileName", file.FileName),
                ("@title", file.PageTitle), ("@space", file.SpaceKey));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<PreparedStatement>)[_clearLosses, _clearFiles, _insertLoss, _insertFile])
            statement.Dispose();
    }
}
