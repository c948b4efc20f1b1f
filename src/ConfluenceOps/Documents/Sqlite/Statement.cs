using System.Reflection;
using System.Runtime.CompilerServices;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>The SQL of the catalog: one file a statement, in <c>Statements/</c>, named as here.</summary>
internal static class Statement
{
    public static string BeginImport { get; } = Read();
    public static string CatalogSpaces { get; } = Read();
    public static string CatalogState { get; } = Read();
    public static string ChangeCatalog { get; } = Read();
    public static string ClearAttachments { get; } = Read();
    public static string ClearFiles { get; } = Read();
    public static string ClearLosses { get; } = Read();
    public static string ClearMissingPages { get; } = Read();
    public static string ClearRestrictions { get; } = Read();
    public static string ClearTags { get; } = Read();
    public static string ClearTrash { get; } = Read();
    public static string ComeBack { get; } = Read();
    public static string CloseImports { get; } = Read();
    public static string Comments { get; } = Read();
    public static string CountMatches { get; } = ReadSearch();
    public static string CountParts { get; } = Read();
    public static string CountTrash { get; } = Read();
    public static string CurrentText { get; } = Read();
    public static string DocumentById { get; } = Read();
    public static string DocumentByPage { get; } = Read();
    public static string DocumentByTitle { get; } = Read();
    public static string DocumentContent { get; } = Read();
    public static string Documents { get; } = Read();
    public static string DocumentsAtTop { get; } = Read();
    public static string DocumentsBelow { get; } = Read();
    public static string DocumentsLabelled { get; } = Read();
    public static string EditedDocument { get; } = Read();
    public static string EditedPages { get; } = Read();
    public static string EndImport { get; } = Read();
    public static string FilesOfDocument { get; } = Read();
    public static string Find { get; } = ReadSearch();
    public static string FindMark { get; } = Read();
    public static string FindPage { get; } = Read();
    public static string FindSchema { get; } = Read();
    public static string Hold { get; } = Read();
    public static string HolderOf { get; } = Read();
    public static string Imports { get; } = Read();
    public static string Index { get; } = Read();
    public static string IndexAgain { get; } = Read();
    public static string InsertAttachment { get; } = Read();
    public static string InsertDocument { get; } = Read();
    public static string InsertEarlier { get; } = Read();
    public static string InsertFile { get; } = Read();
    public static string InsertLoss { get; } = Read();
    public static string InsertRestriction { get; } = Read();
    public static string InsertTag { get; } = Read();
    public static string InsertText { get; } = Read();
    public static string KeepComments { get; } = Read();
    public static string KeepSource { get; } = Read();
    public static string KeepVersion { get; } = Read();
    public static string KnownPages { get; } = Read();
    public static string KnownPagesBelow { get; } = Read();
    public static string KnownPagesById { get; } = Read();
    public static string KnownPagesByTitle { get; } = Read();
    public static string KnownParts { get; } = Read();
    public static string LetGo { get; } = Read();
    public static string Losses { get; } = Read();
    public static string MissingFiles { get; } = Read();
    public static string MissingPages { get; } = Read();
    public static string Outline { get; } = Read();
    public static string PageVersion { get; } = Read();
    public static string PagesWithOtherFiles { get; } = Read();
    public static string ParentOf { get; } = Read();
    public static string PeopleById { get; } = Read();
    public static string PersonName { get; } = Read();
    public static string Place { get; } = Read();
    public static string Purge { get; } = Read();
    public static string RaiseVersion { get; } = Read();
    public static string RecordImport { get; } = Read();
    public static string Remove { get; } = Read();
    public static string RemoveSchedule { get; } = Read();
    public static string RenderAgain { get; } = Read();
    public static string SameImport { get; } = Read();
    public static string SameText { get; } = Read();
    public static string SaveComment { get; } = Read();
    public static string SaveFile { get; } = Read();
    public static string SaveMark { get; } = Read();
    public static string SaveMissingPage { get; } = Read();
    public static string SavePerson { get; } = Read();
    public static string SaveSchedule { get; } = Read();
    public static string SaveSpace { get; } = Read();
    public static string Schedules { get; } = Read();
    public static string SetReadOnly { get; } = Read();
    public static string SetSourceOfTruth { get; } = Read();
    public static string SetText { get; } = Read();
    public static string Sides { get; } = Read();
    public static string SpaceKeys { get; } = Read();
    public static string SpaceOfRun { get; } = Read();
    public static string Stay { get; } = Read();
    public static string TakeBack { get; } = Read();
    public static string TakeImport { get; } = Read();
    public static string Unindex { get; } = Read();
    public static string UpdateDrifted { get; } = Read();
    public static string UpdateImported { get; } = Read();
    public static string UpdateSource { get; } = Read();
    public static string VersionText { get; } = Read();
    public static string Versions { get; } = Read();
    public static string WordsBeginning { get; } = Read();
    public static string WordsKnown { get; } = Read();

    /// <summary>A statement that looks among the documents of <c>Searched.sql</c>.</summary>
    private static string ReadSearch([CallerMemberName] string name = "") =>
        Read(name).Replace("{Searched}", Read("Searched").TrimEnd(), StringComparison.Ordinal);

    private static string Read([CallerMemberName] string name = "")
    {
        var resource = $"{typeof(Statement).Namespace}.Statements.{name}.sql";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
