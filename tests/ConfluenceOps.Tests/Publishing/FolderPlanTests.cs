using ConfluenceOps.Documents;
using ConfluenceOps.Publishing;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Tests.Publishing;

public class FolderPlanTests
{
    [Fact]
    public void Pages_lie_below_pages_as_in_their_space()
    {
        var plan = new FolderPlan([Document(1, "Handbook"), Document(2, "Joining", "Handbook"), Document(3, "First day", "Handbook", "Joining")]);
        Assert.Equal(["ENG/Handbook", "ENG/Handbook/Joining", "ENG/Handbook/Joining/First day"], Paths(plan, 1, 2, 3));
    }

    [Fact]
    public void Names_that_differ_by_case_alone_do_not_collide()
    {
        var plan = new FolderPlan([Document(1, "Deploy"), Document(2, "DEPLOY"), Document(3, "below", "DEPLOY")]);
        Assert.Equal(["ENG/Deploy", "ENG/DEPLOY (2)", "ENG/DEPLOY (2)/below"], Paths(plan, 1, 2, 3));
    }

    [Fact]
    public void Titles_that_become_the_same_name_do_not_collide()
    {
        var plan = new FolderPlan([Document(1, "a/b"), Document(2, "a:b"), Document(3, "a-b")]);
        Assert.Equal(["ENG/a-b", "ENG/a-b (2)", "ENG/a-b (3)"], Paths(plan, 1, 2, 3));
    }

    [Fact]
    public void A_document_does_not_take_the_folder_of_another_ones_files()
    {
        var plan = new FolderPlan([Document(1, "Logo"), Document(2, "Logo.files"), Document(3, "Logo.md")]);
        Assert.Equal(3, Paths(plan, 1, 2, 3).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.NotEqual("ENG/Logo.files", plan.PathOf(2));
        Assert.NotEqual("ENG/Logo.md", plan.PathOf(3));
    }

    [Fact]
    public void Files_of_one_name_and_another_case_lie_side_by_side()
    {
        var plan = new FolderPlan([Document(1, "Logo")]);
        Assert.Equal("ENG/Logo.files/a.png", plan.PathOfFile(1, "a.png", "att7"));
        Assert.Equal("ENG/Logo.files/A (att8).PNG", plan.PathOfFile(1, "A.PNG", "att8"));
        Assert.Equal("ENG/Logo.files/_..-..-evil.sh", plan.PathOfFile(1, "../../evil.sh", "att9"));
    }

    [Fact]
    public void A_page_whose_parent_is_not_there_still_lies_below_its_name()
    {
        var plan = new FolderPlan([Document(2, "Joining", "Handbook")]);
        Assert.Equal(["ENG/Handbook/Joining"], Paths(plan, 2));
    }

    [Fact]
    public void A_tree_that_is_deeper_than_paths_may_be_goes_on_beside()
    {
        var titles = Enumerable.Range(0, 40).Select(level => $"A rather long title on level {level}").ToArray();
        var plan = new FolderPlan(titles.Select((title, level) => Document(level + 1, title, titles[..level])));
        Assert.All(Enumerable.Range(1, 40), id => Assert.True(plan.PathOf(id)!.Length < 230));
    }

    [Fact]
    public void Blog_posts_lie_by_date()
    {
        var plan = new FolderPlan([Document(1, "News") with { Kind = ContentKind.BlogPost, Created = new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero) }]);
        Assert.Equal(["ENG/Blog/2024-05-01 News"], Paths(plan, 1));
    }

    private static string[] Paths(FolderPlan plan, params long[] ids) => [.. ids.Select(id => plan.PathOf(id) ?? "nowhere")];

    private static Document Document(long id, string title, params string[] ancestors) =>
        new() { Id = id, Title = title, Space = "ENG", Source = DocumentSource.Confluence, Ancestors = ancestors };
}
