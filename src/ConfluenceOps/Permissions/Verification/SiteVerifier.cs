using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Permissions.Gathering;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Verification;

/// <summary>Asks the site's own check for some of the answers and compares: first those that could not be worked out, then a sample.</summary>
/// <remarks>One request an answer (facts.md, section 5.2), so the number is the caller's to choose.</remarks>
public sealed class SiteVerifier
{
    private const int AtOnce = 5;

    private static readonly (AccessRight Right, CheckedOperation Operation)[] _checked =
    [
        (AccessRight.View, CheckedOperation.Read),
        (AccessRight.Edit, CheckedOperation.Update),
        (AccessRight.Delete, CheckedOperation.Delete),
    ];

    private readonly ISiteAccess _access;
    private readonly AccessDecider _decider;
    private readonly List<int> _content;

    /// <param name="access">Whom to ask.</param>
    /// <param name="decider">What was worked out.</param>
    public SiteVerifier(ISiteAccess access, AccessDecider decider)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(decider);
        (_access, _decider) = (access, decider);
        _content = [.. Enumerable.Range(0, decider.Content.Count).Where(number => decider.Content[number].Type is "page" or "blogpost")];
    }

    private long Pairs => (long)_content.Count * _decider.Subjects.Count * _checked.Length;

    /// <summary>Asks for a number of answers, or for all when there are not more.</summary>
    /// <param name="count">How many to ask for at the most.</param>
    /// <param name="seed">The same seed asks the same questions.</param>
    /// <param name="cancel">Ends the asking.</param>
    public async Task<SiteAgreement> VerifyAsync(int count, int seed, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var tally = new Tally();
        var questions = Questions(count, new Random(seed));
        await Parallel.ForEachAsync(questions, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (question, each) =>
        {
            var node = _decider.Content[question.Content];
            var (answer, _) = await GapList.TryAsync<PermissionCheck?>(
                null, async () => await _access.CheckAsync(node.Id, _decider.Subjects[question.Subject], _checked[question.Check].Operation, each).ConfigureAwait(false)).ConfigureAwait(false);
            // What the decider has worked out once it keeps, so that one asks it at a time.
            lock (_decider)
                tally.Count(_decider.Explain(_decider.Subjects[question.Subject], node.Id, _checked[question.Check].Right)!, answer);
        }).ConfigureAwait(false);
        return new SiteAgreement(Pairs, questions.Count, tally.Agreed, tally.Resolved, tally.Unanswered, tally.Disagreements);
    }

    private HashSet<Question> Questions(int count, Random random)
    {
        if (Pairs <= count)
            return [.. AllQuestions()];
        var chosen = UnknownQuestions().Take(count).ToHashSet();
        while (chosen.Count < count)
            chosen.Add(new(random.Next(_decider.Subjects.Count), _content[random.Next(_content.Count)], random.Next(_checked.Length)));
        return chosen;
    }

    private IEnumerable<Question> AllQuestions() =>
        from content in _content from subject in Enumerable.Range(0, _decider.Subjects.Count) from check in Enumerable.Range(0, _checked.Length)
        select new Question(subject, content, check);

    private IEnumerable<Question> UnknownQuestions() =>
        from content in _content from check in Enumerable.Range(0, _checked.Length) from subject in _decider.UnknownWith(content, _checked[check].Right)
        select new Question(subject, content, check);

    private readonly record struct Question(int Subject, int Content, int Check);

    /// <summary>Counts answers.</summary>
    private sealed class Tally
    {
        private readonly List<Disagreement> _disagreements = [];

        public int Agreed { get; private set; }

        public int Resolved { get; private set; }

        public int Unanswered { get; private set; }

        public IReadOnlyList<Disagreement> Disagreements => _disagreements;

        public void Count(EffectivePermission review, PermissionCheck? site)
        {
            if (site is null)
                Unanswered++;
            else if (review.Result == AccessResult.Unknown)
                Resolved++;
            else if (site.IsAllowed == (review.Result == AccessResult.Allowed))
                Agreed++;
            else
                _disagreements.Add(new Disagreement(review, site));
        }
    }
}
