package dev.rapport.web.survey;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of a survey's results. */
@MessageBundle("results")
interface ResultsTexts {

    @Message("Export CSV")
    String export();

    @Message("First day")
    String from();

    @Message("to")
    String until();

    @Message("Last day")
    String to();

    @Message("Trend by")
    String interval();

    @Message("By week")
    String by_week();

    @Message("By month")
    String by_month();

    @Message("Split by")
    String by();

    @Message("No split")
    String no_split();

    @Message("By language")
    String by_language();

    @Message("By channel")
    String by_channel();

    @Message("By engagement band")
    String by_band();

    @Message("By the trait {name}")
    String by_trait(String name);

    @Message("{count} more values")
    String others(String count);

    @Message("Not known by then")
    String no_value();

    @Message("Values are those at the end of the day of the answer.")
    String trait_note();

    @Message(
            "{#when kind}{#is 'nps'}Customers in {band} are more likely to recommend you than all others.{#is 'csat'}Customers in {band} are more satisfied than all others.{#else}Customers in {band} find it easier than all others.{/when}")
    String happier(String kind, String band);

    @Message(
            "{#when kind}{#is 'nps'}Customers in {band} are less likely to recommend you than all others.{#is 'csat'}Customers in {band} are less satisfied than all others.{#else}Customers in {band} find it harder than all others.{/when}")
    String unhappier(String kind, String band);

    @Message(
            "No distinguishable difference between the bands: these answers don't tell whether engaged customers are the satisfied ones.")
    String bands_alike();

    @Message("Too few answers to compare the bands.")
    String bands_untested();

    @Message("Headline and interval, drawn")
    String spread();

    @Message("Below 30 answers a headline is grey: the next ones may change it a lot.")
    String trend_note();

    @Message("Show")
    String go();

    @Message("Show everything")
    String clear();

    @Message("{count} answers, interval at 95 %: {range}")
    String basis(String count, String range);

    @Message("{count} answers")
    String basis_alone(String count);

    @Message("Fewer than 30 answers: the next ones may change it a lot.")
    String unreliable();

    @Message("Promoters (9, 10) less detractors (0 to 6), in percent of the answers")
    String nps_note();

    @Message("Satisfied answers (4, 5) in percent of the answers")
    String csat_note();

    @Message("Mean of the answers, 1 to 7")
    String effort_note();

    @Message("Responses")
    String responses();

    @Message("Finished")
    String completion();

    @Message("Response rate")
    String response_rate();

    @Message("Answered {count} of the {all} times that customers were asked")
    String reached_of(String count, String all);

    @Message("{count} of {all}")
    String finished_of(String count, String all);

    @Message("No answers yet")
    String none();

    @Message(
            "As soon as somebody answers, this page shows what came of it. No answers are no result, which is different from 0.")
    String none_text();

    @Message("This is a draft. Open it, and responses can come.")
    String none_draft();

    @Message("No answers in this period")
    String none_found();

    @Message("Choose other days.")
    String none_found_text();

    @Message("Answered: {count}")
    String answered(String count);

    @Message("Nobody answered this question.")
    String unanswered();

    @Message("Answered in their own words: {count}.")
    String words(String count);

    @Message("Read them")
    String read();

    @Message("Comments")
    String comments();

    @Message("Mean {mean}")
    String mean(String mean);

    @Message("Several answers can be chosen, so shares may add up to more than 100 %.")
    String multiple();

    @Message("Answer")
    String answer();

    @Message("People")
    String people();

    @Message("Share")
    String share();

    @Message("Interval at 95 %")
    String range();

    @Message("Share of those who answered")
    String drawn();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message(
            "{#when group}{#is 'promoter'}Promoters{#is 'passive'}Passives{#is 'detractor'}Detractors{#is 'positive'}Satisfied{#is 'neutral'}Neutral{#is 'negative'}Not satisfied{#is 'easy'}Easy{#is 'neither'}Neither{#else}Hard{/when}")
    String group(String group);

    @Message("Group")
    String groups();

    @Message("Trend")
    String trend();

    @Message(
            "The headline from period to period in the ribbon of its intervals at 95 %; a period without answers is a gap")
    String trend_drawing();

    @Message("Week from")
    String week();

    @Message("Month from")
    String month();

    @Message("Headline")
    String headline();

    @Message("Answers")
    String answers();

    @Message("Split")
    String split();

    @Message("Respondents")
    String segment();

    @Message("Compared with all others")
    String compared();

    @Message("Changed: {difference} ({range})")
    String changed(String difference, String range);

    @Message("No distinguishable change: {difference} ({range})")
    String not_changed(String difference, String range);

    @Message("Too few to compare")
    String not_compared();

    @Message("Nobody knows who")
    String anonymous();

    @Message("No band")
    String not_scored();

    @Message(
            "{#when key}{#is 'en'}English{#is 'de'}German{#is 'id'}Indonesian{#is 'lt'}Lithuanian{#is 'link'}Link{#is 'widget'}Widget{#is 'email'}E-mail{#is 'api'}API{#is 'import'}Import{#else}{key}{/when}")
    String key(String key);

    @Message(
            "Differences are the group less all others, with their interval; what is called a change is corrected for how many groups are compared at once. Below 30 answers a headline is grey.")
    String split_note();
}
