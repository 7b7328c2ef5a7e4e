package dev.rapport.web.customer;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of one customer's page. */
@MessageBundle("customer")
interface CustomerTexts {

    @Message("Customers")
    String parent();

    @Message("Score of {day} by “{model}”, version {version}")
    String summary(String day, String model, int version);

    @Message("Day")
    String day();

    @Message("Model")
    String model();

    @Message("{model}, version {version}")
    String version(String model, int version);

    @Message("Show")
    String look();

    @Message("Today")
    String today();

    @Message("Score")
    String score();

    @Message("Not scored: there was no event yet, only who it is")
    String no_events();

    @Message("Not scored: there was no event by that day")
    String no_events_by_then();

    @Message("Not scored: nothing that this model measures has happened, and it leaves out what is missing")
    String all_left_out();

    @Message("Not scored: outside of the audience that this model is for")
    String outside_audience();

    @Message("Change in 7 days")
    String change7();

    @Message("Change in 30 days")
    String change30();

    @Message("Last seen")
    String seen();

    @Message("first seen {moment}")
    String since(String moment);

    @Message("never seen: no event yet")
    String never();

    @Message("What the score is made of")
    String made_of();

    @Message("No rule of this model counted anything up to that day.")
    String made_of_nothing();

    @Message("Rule")
    String rule();

    @Message("Nothing that this model measures happened up to that day.")
    String measured_nothing();

    @Message("Metric")
    String metric();

    @Message("Measured")
    String measured();

    @Message("missing")
    String missing();

    @Message("{normalised} of 100, weight {weight} %")
    String weighs(String normalised, int weight);

    @Message("{normalised} of 100, weight {weight} % of {weights} %")
    String weighs_more(String normalised, int weight, int weights);

    @Message("Metrics left out: {count}")
    String left_out(String count);

    @Message("Share")
    String share();

    @Message("Events")
    String events();

    @Message("Points")
    String points();

    @Message("{points} without the cap")
    String without_cap(String points);

    @Message("Events behind “{rule}”: {count}")
    String events_behind(String count, String rule);

    @Message("Events: {count}")
    String events_count(String count);

    @Message("Days behind it: {count}")
    String days_behind(String count);

    @Message("Days behind “{rule}”")
    String days_of(String rule);

    @Message("How")
    String how();

    @Message("value {amount}")
    String worth(String amount);

    @Message("cut by the daily cap to {points}")
    String cut(String points);

    @Message("{percent} left after fading")
    String left(String percent);

    @Message("Rules that counted nothing: {count}")
    String silent(String count);

    @Message("Score, {days} days")
    String history(int days);

    @Message("What happened")
    String happened();

    @Message("90 days")
    String quarter();

    @Message("A year")
    String year();

    @Message("Timeline")
    String timeline();

    @Message("Events")
    String timeline_caption();

    @Message("Type of event")
    String type();

    @Message("All events")
    String all_types();

    @Message("{type} ({count})")
    String type_count(String type, String count);

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Filter")
    String filter();

    @Message("Clear")
    String clear();

    @Message("Nothing has happened yet: a track, page or screen call brings the first event.")
    String no_events_yet();

    @Message("No such events.")
    String no_such_events();

    @Message("What")
    String what();

    @Message("When")
    String when();

    @Message("Value")
    String value();

    @Message("{currency}, not added up")
    String not_added(String currency);

    @Message("Channel")
    String channel();

    @Message("Properties")
    String properties();

    @Message("Properties: {count}")
    String properties_count(String count);

    @Message("Events on this page: {count}")
    String shown(String count);

    @Message("Traits")
    String traits();

    @Message("None yet: an identify call brings them.")
    String no_traits();

    @Message("Trait")
    String trait();

    @Message("Since")
    String as_of();

    @Message("Known as")
    String identities();

    @Message("Name")
    String identity();

    @Message("Kind")
    String kind();

    @Message("User id")
    String user_id();

    @Message("Anonymous id")
    String anonymous_id();

    @Message("Accounts")
    String accounts();

    @Message("None yet: a group call brings them.")
    String no_accounts();

    @Message("Account")
    String account();

    @Message("Since")
    String member_since();
}
