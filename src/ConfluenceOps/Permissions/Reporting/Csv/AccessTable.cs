namespace ConfluenceOps.Permissions.Reporting.Csv;

/// <summary>Effective access as a table: a row for each subject and space in which they hold anything, or may.</summary>
internal static class AccessTable
{
    public static async Task WriteAsync(PermissionReview review, Stream stream, CancellationToken cancel)
    {
        var table = new CsvWriter(stream);
        await using (table.ConfigureAwait(false))
        {
            await table.WriteRowAsync(["Space", "SpaceName", "Subject", "AccountId", "Type", "Status", "Right", "Rights", "Unknown", "Through"], cancel).ConfigureAwait(false);
            foreach (var space in review.Decider.Spaces.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase))
                foreach (var row in Rows(review, space.Key, space.Value.Record.Space.Name))
                    await table.WriteRowAsync(row, cancel).ConfigureAwait(false);
        }
    }

    private static IEnumerable<string?[]> Rows(PermissionReview review, string space, string name)
    {
        var decider = review.Decider;
        var holders = RightsInOrder.All.Select(right => (Right: right, Who: decider.HoldersIn(space, right))).ToList();
        for (var number = 0; number < decider.Subjects.Count; number++)
        {
            var held = holders.Where(one => one.Who[number] == AccessResult.Allowed).Select(one => one.Right).ToList();
            var unknown = holders.Where(one => one.Who[number] == AccessResult.Unknown).Select(one => one.Right).ToList();
            if (held.Count == 0 && unknown.Count == 0)
                continue;
            var (subject, user) = (decider.Subjects[number], decider.UserOf(number));
            yield return
            [
                space, name, subject.ToString(), subject.Id, SubjectWords.Type(subject, user), SubjectWords.Status(subject, user),
                held.Count > 0 ? held[^1].ToString() : "", string.Join(", ", held), string.Join(", ", unknown),
                held.Count > 0 ? string.Join("; ", decider.PathsIn(number, space, held[^1])) : "",
            ];
        }
    }
}
