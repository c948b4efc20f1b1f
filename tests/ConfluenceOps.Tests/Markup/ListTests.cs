namespace ConfluenceOps.Tests.Markup;

public class ListTests
{
    [Fact]
    public void Lists_nest_and_mix() =>
        Convert.AssertMarkdown(
            "<ul><li>Build<ol><li><p>compile</p></li><li><p>test</p><ul><li><p>unit</p></li></ul></li></ol></li><li>Ship</li></ul>",
            "- Build", "  1. compile", "  2. test", "     - unit", "- Ship");

    [Fact]
    public void A_list_goes_on_where_it_was_told_to() =>
        Convert.AssertMarkdown("<ol start=\"9\"><li>nine</li><li>ten<br/>more</li></ol>", "9. nine", @"10. ten\", "    more");

    [Fact]
    public void Blocks_stay_in_their_item() =>
        Convert.AssertMarkdown("<ul><li><p>first</p><p>second</p><blockquote>third</blockquote></li><li>next</li></ul>",
            "- first", "", "  second", "", "  > third", "- next");

    [Fact]
    public void Two_lists_in_a_row_stay_two() =>
        Convert.AssertMarkdown("<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol><ol><li>d</li></ol>",
            "- a", "", "+ b", "", "1. c", "", "1) d");

    [Fact]
    public void A_list_right_inside_a_list_belongs_to_the_item_before() =>
        Convert.AssertMarkdown("<ul><li>a</li><ul><li>b</li></ul></ul>", "- a", "  - b");

    [Fact]
    public void Empty_items_in_each_other_do_not_become_a_rule() =>
        Assert.DoesNotContain("- - -", Convert.ToMarkdown("<ul><li><ul><li><ul><li/></ul></li></ul></li></ul>"), StringComparison.Ordinal);

    [Fact]
    public void Tasks_become_check_boxes_nested_as_they_are() =>
        Convert.AssertMarkdown(
            """
            <ac:task-list>
            <ac:task><ac:task-id>76</ac:task-id><ac:task-uuid>5b7a</ac:task-uuid><ac:task-status>complete</ac:task-status><ac:task-body><span class="placeholder-inline-tasks">Order cake<br /></span></ac:task-body></ac:task>
            <ac:task><ac:task-id>77</ac:task-id><ac:task-status>incomplete</ac:task-status><ac:task-body><span>Invite</span><ac:task-list>
            <ac:task><ac:task-id>78</ac:task-id><ac:task-status>incomplete</ac:task-status><ac:task-body><ac:link><ri:user ri:account-id="jane" /></ac:link> by <time datetime="2024-05-01" /></ac:task-body></ac:task>
            </ac:task-list></ac:task-body></ac:task>
            </ac:task-list>
            """,
            "- [x] Order cake", "- [ ] Invite", "  - [ ] @Jane Doe by 2024-05-01");
}
