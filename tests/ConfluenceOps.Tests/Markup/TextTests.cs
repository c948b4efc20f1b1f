namespace ConfluenceOps.Tests.Markup;

public class TextTests
{
    [Fact]
    public void Headings_keep_their_level() =>
        Convert.AssertMarkdown("<h1>Release plan</h1><h3>Who <em>does</em> what</h3><h6>Deep</h6>",
            "# Release plan", "", "### Who *does* what", "", "###### Deep");

    [Fact]
    public void White_space_between_elements_is_not_text() =>
        Convert.AssertMarkdown("\n<p>\n  One   two\n three </p>\n\n <p>&nbsp;</p><p/>\n<p>four</p>",
            "One two three", "", "four");

    [Fact]
    public void A_line_break_stays_in_its_paragraph_and_two_of_them_end_it() =>
        Convert.AssertMarkdown("<p>Line one<br/>line two<br/><br/>Next<br/></p>",
            "Line one\\", "line two", "", "Next");

    [Fact]
    public void Marks_become_delimiters_or_the_tags_that_GitHub_shows() =>
        Convert.AssertMarkdown(
            "<p><strong>bold</strong> <em>slanted</em> <u>under</u> <s>gone</s> <del>gone too</del> H<sub>2</sub>O x<sup>2</sup> <code>git push</code></p>",
            "**bold** *slanted* <ins>under</ins> ~~gone~~ ~~gone too~~ H<sub>2</sub>O x<sup>2</sup> `git push`");

    [Fact]
    public void Space_inside_a_mark_moves_out_of_it() =>
        Convert.AssertMarkdown("<p>Press<strong> Save </strong>now, <em><strong>then </strong></em>leave.</p>",
            "Press **Save** now, ***then*** leave.");

    [Fact]
    public void A_break_at_the_end_of_a_mark_moves_out_of_it() =>
        Convert.AssertMarkdown("<p><strong>Note:<br/></strong>text</p>", "**Note:**\\", "text");

    [Fact]
    public void Marks_that_touch_words_or_each_other_stay_apart() =>
        Convert.AssertMarkdown(
            "<p><strong>Note:</strong>text un<em>believ</em>able <em>a</em><strong>b</strong> <em>x <strong>y</strong></em></p>",
            "<strong>Note:</strong>text un*believ*able *a*<strong>b</strong> *x **y***");

    [Fact]
    public void Neighbours_with_the_same_mark_become_one() =>
        Convert.AssertMarkdown("<p><strong>a</strong><strong>b</strong><span style=\"color: red\"><strong> c</strong></span></p>", "**ab c**");

    [Fact]
    public void A_mark_around_paragraphs_marks_each_of_them() =>
        Convert.AssertMarkdown("<strong><p>one</p><p>two</p></strong>", "**one**", "", "**two**");

    [Fact]
    public void Quotes_and_rules_stand_alone() =>
        Convert.AssertMarkdown("<p>He said:</p><blockquote><p>Ship it.</p><p>Now.</p></blockquote><hr/><p>So we did.</p>",
            "He said:", "", "> Ship it.", ">", "> Now.", "", "***", "", "So we did.");

    [Fact]
    public void Spans_colours_and_comment_markers_are_seen_through() =>
        Convert.AssertMarkdown(
            """<p style="text-align: center;"><span style="color: rgb(51,51,51);">Plain <ac:inline-comment-marker ac:ref="1b6a">commented</ac:inline-comment-marker> text</span></p>""",
            "Plain commented text");

    [Fact]
    public void Layouts_read_from_left_to_right_and_down() =>
        Convert.AssertMarkdown(
            """
            <ac:layout><ac:layout-section ac:type="two_equal"><ac:layout-cell><p>left</p></ac:layout-cell><ac:layout-cell><p>right</p></ac:layout-cell></ac:layout-section>
            <ac:layout-section ac:type="single"><ac:layout-cell><p>below</p></ac:layout-cell></ac:layout-section></ac:layout>
            """,
            "left", "", "right", "", "below");

    [Fact]
    public void Hints_of_templates_are_kept_where_nobody_sees_them() =>
        Convert.AssertMarkdown("<p>Owner: <ac:placeholder ac:type=\"mention\">Type a name</ac:placeholder></p>", "Owner: <!-- Type a name -->");

    [Fact]
    public void Dates_are_written_as_they_are_stored() =>
        Convert.AssertMarkdown("<p>Due <time datetime=\"2024-03-18\"/> or <time datetime=\"2024-03-19\" />.</p>", "Due 2024-03-18 or 2024-03-19.");

    [Fact]
    public void Entities_become_their_characters() =>
        Convert.AssertMarkdown("<p>&copy;&nbsp;2024 &ndash; caf&eacute; &#8364;&#x20AC; &lt;tag&gt; &amp;amp; AT&amp;T &quot;&apos;</p>",
            "©\u00A02024 – café €€ \\<tag> \\&amp; AT&T \"'");

    [Fact]
    public void Definitions_keep_term_and_meaning() =>
        Convert.AssertMarkdown("<dl><dt>RPO</dt><dd>How much may be lost</dd></dl>", "**RPO**", "", "How much may be lost");

    [Fact]
    public void Preformatted_text_keeps_every_space() =>
        Convert.AssertMarkdown("<pre>a\n  b &lt; c</pre>", "```", "a", "  b < c", "```");
}
