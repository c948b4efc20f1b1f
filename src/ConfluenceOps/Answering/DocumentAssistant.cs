using System.Globalization;
using System.Text;
using ConfluenceOps.Answering.Models;
using ConfluenceOps.Answering.Replies;
using ConfluenceOps.Answering.Retrieval;
using ConfluenceOps.Documents;

namespace ConfluenceOps.Answering;

/// <summary>Answers questions from the documents that whoever opened the catalog may see.</summary>
/// <param name="catalog">Where the documents are.</param>
/// <param name="model">What puts the passages into words; null to answer with the passages themselves.</param>
public sealed class DocumentAssistant(ICatalog catalog, LanguageModel? model = null)
{
    private readonly PassageSearch _search = new(catalog);

    /// <summary>Answers a question.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="progress">Hears how many characters a model has written.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ConfluenceOpsException">The model could not be asked, or did not answer: each cause has its own.</exception>
    public async Task<AssistantAnswer> AskAsync(AssistantQuestion question, IProgress<IAdvance>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        var passages = await _search.FindAsync(question, cancel).ConfigureAwait(false);
        if (passages.Count == 0)
        {
            return new AssistantAnswer { Question = question.Text, Text = "No document that you may see answers this.", Passages = [], IsAnswered = false };
        }
        if (model is null)
            return Quote(question, passages);
        var prompt = Prompt.Of(question.Text, passages);
        var reply = await model.AskAsync(prompt, progress, cancel).ConfigureAwait(false);
        return Check(question, passages, CheckedReply.Of(reply.Text, passages), reply);
    }

    private static AssistantAnswer Quote(AssistantQuestion question, IReadOnlyList<Passage> passages)
    {
        var cited = passages.Select(passage => passage with { IsCited = true }).ToList();
        return new AssistantAnswer { Question = question.Text, Text = Quoted(cited), Passages = cited, IsAnswered = true };
    }

    private AssistantAnswer Check(AssistantQuestion question, IReadOnlyList<Passage> passages, CheckedReply reply, ModelReply said)
    {
        var given = passages.Select(passage => passage with { IsCited = reply.Cited.Contains(passage.Number) }).ToList();
        var notes = reply.Notes.ToList();
        if (said.IsCut)
            notes.Add("The model stopped at its own limit before its answer was complete.");
        var text = reply switch
        {
            { IsRefusal: true } => reply.Text,
            { Cited.Count: 0 } => $"The model named no passage for what it said, so its answer is left out. The passages are:\n\n{Quoted(given)}",
            _ => $"{reply.Text}\n\n{Sources(given.Where(passage => passage.IsCited))}",
        };
        return new AssistantAnswer
        {
            Question = question.Text,
            Text = text,
            Passages = given,
            IsAnswered = reply is { IsRefusal: false, Cited.Count: > 0 },
            Model = model!.Endpoint.Model,
            Notes = notes,
        };
    }

    /// <summary>The passages as quotes: a fence that one of them leaves open ends with the quote.</summary>
    private static string Quoted(IReadOnlyList<Passage> passages)
    {
        var text = new StringBuilder();
        foreach (var passage in passages)
            text.Append(CultureInfo.InvariantCulture, $"**{passage.Place}** [{passage.Number}]\n\n> {passage.Text.ReplaceLineEndings("\n> ")}\n\n");
        return $"{text}{Sources(passages)}";
    }

    private static string Sources(IEnumerable<Passage> passages) =>
        string.Join('\n', passages.Select(passage => $"[{passage.Number}] {passage.Place}, {passage.Space}{(passage.Url is { } url ? $", {url.AbsoluteUri}" : $", document {passage.DocumentId}")}").Prepend("Sources:\n"));
}
