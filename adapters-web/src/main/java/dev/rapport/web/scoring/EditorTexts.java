package dev.rapport.web.scoring;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the model editor. */
@MessageBundle("editor")
interface EditorTexts {

    @Message("Draft of {model}")
    String title(String model);

    @Message("Models")
    String parent();

    @Message(
            "{#if weighted}Weighs what customers do, on a scale from 0 to 100.{#else}Adds up points for what customers do.{/if}")
    String summary(boolean weighted);

    @Message("Save")
    String save();

    @Message("Save, preview and publish")
    String preview();

    @Message("Show the effect")
    String show_effect();

    @Message("This has to be mended before the model can be published:")
    String problems();

    @Message("Nothing is saved yet. Everything you typed is still here; this has to be mended first:")
    String refused();

    @Message("must be a number, such as 12.5")
    String no_number();

    @Message(
            "{#switch list}{#case 'rules'}{#if place > 0}Rule {place}{#else}Rules{/if}{#case 'metrics'}{#if place > 0}Metric {place}{#else}Metrics{/if}{#case 'bands'}{#if place > 0}Band {place}{#else}Bands{/if}{#case 'audience'}Whom it is for{#else}Model{/switch}")
    String where(String list, int place);

    @Message(
            "Somebody else saved this draft meanwhile, at {moment}. Nothing that you typed is lost, and nothing is saved yet.")
    String conflict(String moment);

    @Message(
            "This draft is not there any more: somebody published or discarded it. Nothing that you typed is lost, and nothing is saved yet.")
    String gone();

    @Message("Somebody else changed this draft meanwhile. You decide what becomes of it when you save.")
    String meanwhile();

    @Message("Look at the other version (new tab)")
    String other_version();

    @Message("Save mine over it")
    String save_over();

    @Message("Begin a new draft with mine")
    String begin_again();

    @Message("Rules")
    String rules();

    @Message("No rule yet: without one, everybody has 0 points.")
    String no_rules();

    @Message("Metrics")
    String metrics();

    @Message("No metric yet: begin with how often customers come.")
    String no_metrics();

    @Message("Rule {number}")
    String rule(int number);

    @Message("Metric {number}")
    String metric(int number);

    @Message("Band {number}")
    String band(int number);

    @Message("Condition {number}")
    String condition(int number);

    @Message("Event {number}")
    String signal(int number);

    @Message("Step {number}")
    String step(int number);

    @Message("Add a rule")
    String add_rule();

    @Message("Add a metric")
    String add_metric();

    @Message("Add a band")
    String add_band();

    @Message("Add a condition")
    String add_condition();

    @Message("Add an event")
    String add_signal();

    @Message("Add a step")
    String add_step();

    @Message("Move {what} up")
    String up(String what);

    @Message("Move {what} down")
    String down(String what);

    @Message("Remove {what}")
    String remove(String what);

    @Message("Not complete yet")
    String incomplete();

    @Message(
            "{#if count == '0'}did not happen in the last 30 days{#else if count == '1'}happened once in the last 30 days{#else}happened {count} times in the last 30 days{/if}")
    String lately(String count);

    @Message("{event}: {count} in 30 days")
    String volume(String event, String count);

    @Message("Conditions, fading, caps")
    String more_of_rule();

    @Message("Conditions, what is little and much, when missing")
    String more_of_metric();

    @Message("Only events for which all of these hold. Text is compared letter by letter; digits in quotes are text.")
    String conditions_hint();

    @Message("{label}, slider")
    String slider(String label);

    @Message("{percent} of 100")
    String total(String percent);

    @Message("{percent} of 100: {missing} to go")
    String too_little(String percent, String missing);

    @Message("{percent} of 100: {missing} too much")
    String too_much(String percent, String missing);

    @Message("Calibrate")
    String calibrate();

    @Message("Fills both ends in from what your customers do today: the 5th and the 90th of 100 of them.")
    String calibrate_hint();

    @Message(
            "Filled in from {n} customers: the least has {min}, a quarter at most {lower}, half at most {median}, three quarters at most {upper}, the greatest {max}.")
    String calibrated(int n, String min, String lower, String median, String upper, String max);

    @Message("Nothing was filled in: {detail}.")
    String not_calibrated(String detail);

    @Message("Nothing was filled in: say first what is measured, of which events, and of which days.")
    String calibrate_later();

    @Message("Bands: which scores are called what")
    String bands();

    @Message("From the lowest to the highest. Each begins where the one before ends.")
    String bands_hint();

    @Message("The highest band has no upper edge.")
    String highest();

    @Message("Whom it is for")
    String audience();

    @Message(
            "Everybody, unless you say otherwise: only customers whose traits fulfil all of these are scored. The stage of their life is the trait lifecycle_stage.")
    String audience_hint();

    @Message("Effect")
    String effect();

    @Message("Seen on all {customers} customers, as of today.")
    String of_all(String customers);

    @Message("Seen on a sample of {sampled} of {customers} customers, as of today.")
    String of_sample(String sampled, String customers);

    @Message("Once this is mended, the effect is shown here:")
    String mend_first();

    @Message("There are no customers yet whose scores could be shown.")
    String nobody();

    @Message("Three examples")
    String examples();

    @Message("The customer you follow")
    String following();

    @Message("Follow a customer")
    String follow();

    @Message("Part of a name, an e-mail address or an id")
    String follow_hint();

    @Message("Nobody is found by that.")
    String not_found();

    @Message("Customer")
    String customer();

    @Message("Version {version}")
    String before(int version);

    @Message("This draft")
    String after();

    @Message("How scores are spread")
    String distribution();

    @Message("Scores")
    String scores();

    @Message("{from} to below {to}")
    String range(String from, String to);

    @Message("Customers by band")
    String by_band();

    @Message("Band")
    String band_name();

    @Message(
            "{#switch key}{#case 'id'}Id, for explanations and programs{#case 'event'}Event{#case 'points'}Points{#case 'perUnitOfValue'}For each unit of the event’s value, not for each event{#case 'window/kind'}Counts{#case 'window/days'}Days{#case 'fading/kind'}Fading{#case 'fading/days'}Days to fade{#case 'dailyCap'}At most a day{#case 'totalCap'}At most in all{#case 'condition'}Conditions{#case 'audience'}Conditions{#case 'property'}Property{#case 'operator'}Comparison{#case 'operand'}Value, one a line{#case 'measure'}What is measured{#case 'source/kind'}Of{#case 'source/signals'}Events{#case 'normalisation/kind'}Scale{#case 'normalisation/min'}Worth nothing{#case 'normalisation/max'}Worth everything{#case 'normalisation/steps'}Steps{#case 'from'}From{#case 'whenMissing/kind'}If there is none{#case 'whenMissing/points'}Points of 100{#case 'weight'}Weight in %{#case 'key'}Key, for programs{#case 'name'}Name{#case 'colour'}Colour{#case 'share'}Counts as{#case 'upTo/score'}Up to{#case 'upTo/included'}The edge itself{#else}{key}{/switch}")
    String label(String key);

    @Message(
            "{#switch choice}{#case 'last_days'}the last days{#case 'all_time'}all time{#case 'none'}does not fade{#case 'half_life'}halves after so many days{#case 'linear'}{#if key == 'fading/kind'}fades to nothing evenly{#else}evenly{/if}{#case 'logarithmic'}the first few count most{#case 'steps'}in steps{#case 'signals'}chosen events{#case 'any_event'}any event{#case 'zero'}worth nothing{#case 'left_out'}the other metrics decide{#case 'fixed'}a fixed number{#case 'in'}is one of{#case 'contains'}contains{#case 'exists'}is there{#case '='}is{#case '≠'}is not{#case '<'}is below{#case '≤'}is at most{#case '>'}is above{#case '≥'}is at least{#case 'events'}number of events{#case 'active_days'}days with an event{#case 'days_since_last'}days since the last{#case 'value_sum'}total value{#case 'average_value'}average value{#case 'last_value'}last value{#case 'event_types'}different kinds of events{#case 'engaged'}engaged{#case 'responsive'}responsive{#case 'not_engaged'}not engaged{#case 'true'}belongs to this band{#case 'false'}belongs to the next band{#case 'red'}red{#case 'orange'}orange{#case 'yellow'}yellow{#case 'lime'}lime{#case 'green'}green{#case 'teal'}teal{#case 'blue'}blue{#case 'purple'}purple{#case 'pink'}pink{#case 'grey'}grey{#else}{choice}{/switch}")
    String choice(String key, String choice);
}
