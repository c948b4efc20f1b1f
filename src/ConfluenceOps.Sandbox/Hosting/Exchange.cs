using System.Collections.Concurrent;
using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Changes;
using ConfluenceOps.Sandbox.Editing;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>One request and its answer, with all that a route needs for it.</summary>
internal sealed class Exchange(HttpContext http, Route route, ServedSite server, Caller caller)
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly ConcurrentBag<ArrayBufferWriter<byte>> Buffers = [];

    public HttpContext Http { get; } = http;

    public Route Route { get; } = route;

    public ServedSite Server { get; } = server;

    /// <summary>What is in the site, as it was when the request came.</summary>
    public SiteIndex Site => Sight.State.Site;

    public Caller Caller { get; } = caller;

    public Sight Sight => Caller.Sight;

    /// <summary>The site as it was when the request came; after a change of its own, as the change left it.</summary>
    public SiteState State { get; private set; } = caller.Sight.State;

    /// <summary>Who changes what this request changes.</summary>
    public Doer Doer => new(Caller.User?.AccountId ?? "", Http.Connection.RemoteIpAddress?.ToString() ?? "", Server.Time.GetUtcNow());

    /// <summary>What is to happen to the list that is asked for.</summary>
    public ListFault ListFault => Http.Items[typeof(ListFault)] as ListFault? ?? ListFault.None;

    public Parameters Parameters { get; } = new(http.Request);

    /// <summary>The page or blog post of the path, or 404 where it does not exist for this caller.</summary>
    public PageEntry Content(string parameter, string? type = null) =>
        Sight.Find(Parameters.Id(parameter)) is { } entry && (type is null || entry.Page.Type == type)
            ? entry
            : throw RefusedException.NoContent(Parameters.Path(parameter));

    /// <summary>The attachment of the path, or 404 where it does not exist for this caller.</summary>
    public AttachmentEntry Attachment(string parameter) =>
        Site.Attachments.TryGetValue(Parameters.Path(parameter), out var entry) && Sight.CanSee(entry.On)
            ? entry
            : throw RefusedException.NoContent(Parameters.Path(parameter));

    /// <summary>The space of the path, or 404 where it does not exist for this caller.</summary>
    public SandboxSpace Space(string parameter) => Space(Parameters.Id(parameter));

    /// <summary>A space by its id, or 404 where it does not exist for this caller.</summary>
    public SandboxSpace Space(long id) =>
        State.FindSpace(id) is { } space && Sight.CanSee(space) ? space : throw RefusedException.NoSpace($"{id}");

    /// <summary>Changes the site.</summary>
    /// <param name="change">Makes the new state from the current one and what the caller may do then, or refuses.</param>
    public void Change(Func<SiteState, Sight, SiteState> change) => State = Server.Change(state => change(state, state.SightOf(Sight.Subject)));

    /// <summary>Edits what is in the site, as the caller.</summary>
    /// <param name="edits">Edits it with what the caller may do then, or refuses.</param>
    public void Edit(Action<SiteEditor, Sight> edits)
    {
        try
        {
            Change((state, sight) => SiteEditor.Edit(state, Doer, site => edits(site, sight)));
        }
        catch (SandboxException problem)
        {
            throw new RefusedException(400, problem.Happened);
        }
    }

    /// <summary>Sends what a writer writes. Nothing leaves before all is written, so that an error can still become an error answer.</summary>
    public async Task SendJsonAsync(Action<Exchange, Utf8JsonWriter> write)
    {
        var buffer = Buffers.TryTake(out var used) ? used : new ArrayBufferWriter<byte>(64 * 1024);
        try
        {
            using (var json = new Utf8JsonWriter(buffer, Json))
                write(this, json);
            Http.Response.ContentType = "application/json;charset=UTF-8";
            Http.Response.ContentLength = buffer.WrittenCount;
            await Http.Response.Body.WriteAsync(buffer.WrittenMemory, Http.RequestAborted);
        }
        finally
        {
            buffer.ResetWrittenCount();
            Buffers.Add(buffer);
        }
    }
}
