package dev.rapport.domain.survey;

import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.condition.Operator;
import dev.rapport.domain.condition.PropertyTest;
import dev.rapport.domain.survey.AskingDecision.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Random but repeatable surveys, and what customers might answer to them. */
record SomeSurveys(Random random) {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");
    private static final String LETTERS = "aä\u0105 \n\t\uD83D\uDE2E\"'/~<&\\{}";

    static SomeSurveys of(long seed) {
        return new SomeSurveys(new Random(seed));
    }

    Survey survey() {
        SurveyKind kind = one(SurveyKind.values());
        Language main = one(Language.values());
        int count = 1 + random.nextInt(Survey.mostQuestions(kind));
        List<Question> questions = IntStream.range(0, count)
                .mapToObj(i -> new Question("q-" + i, texts(main), format(kind, main), random.nextBoolean()))
                .toList();
        return new Survey(
                kind,
                main,
                questions,
                maybe(() -> followUp(kind, main)),
                maybe(() -> texts(main)),
                maybe(() -> texts(main)),
                asking());
    }

    private FollowUp followUp(SurveyKind kind, Language main) {
        var byGroup = new EnumMap<AnswerGroup, Texts>(AnswerGroup.class);
        for (AnswerGroup group : AnswerGroup.of(kind)) {
            maybe(() -> texts(main)).ifPresent(texts -> byGroup.put(group, texts));
        }
        return new FollowUp(texts(main), byGroup);
    }

    private AnswerFormat format(SurveyKind kind, Language main) {
        return switch (kind) {
            case NPS -> rating(Scale.NPS, Polarity.HIGH_IS_GOOD, main);
            case CSAT -> rating(one(Scale.CSAT, Scale.CSAT_FROM_0), Polarity.HIGH_IS_GOOD, main);
            case EFFORT -> rating(Scale.EFFORT, one(Polarity.values()), main);
            case MICRO, CUSTOM ->
                switch (random.nextInt(4)) {
                    case 0 -> {
                        int low = random.nextInt(2);
                        yield rating(new Scale(low, low + 1 + random.nextInt(10)), one(Polarity.values()), main);
                    }
                    case 1 -> new AnswerFormat.Choice(options(main), random.nextBoolean());
                    case 2 -> new AnswerFormat.Words(random.nextBoolean());
                    default -> new AnswerFormat.YesNo();
                };
        };
    }

    private AnswerFormat rating(Scale scale, Polarity polarity, Language main) {
        return new AnswerFormat.Rating(
                scale, one(AnswerFormat.Style.values()), polarity, maybe(() -> texts(main)), maybe(() -> texts(main)));
    }

    private List<AnswerFormat.Option> options(Language main) {
        return IntStream.range(0, 2 + random.nextInt(5))
                .mapToObj(i -> new AnswerFormat.Option("option_" + i, texts(main)))
                .toList();
    }

    private Texts texts(Language main) {
        var texts = new EnumMap<Language, String>(Language.class);
        texts.put(main, words());
        for (Language language : Language.values()) {
            maybe(this::words).ifPresent(words -> texts.put(language, words));
        }
        return new Texts(main, texts);
    }

    /** Never blank, nothing around it that would be stripped, at most 60 characters. */
    private String words() {
        int[] characters = LETTERS.codePoints().toArray();
        var words = new StringBuilder("x");
        random.ints(random.nextInt(25), 0, characters.length).forEach(i -> words.appendCodePoint(characters[i]));
        return words.append('y').toString();
    }

    Asking asking() {
        Instant opens = Instant.EPOCH.plusSeconds(random.nextInt() & Integer.MAX_VALUE);
        return new Asking(
                maybe(() -> opens),
                maybe(() -> opens.plusNanos(1 + random.nextInt(1_000_000_000))),
                maybe(() -> 1 + random.nextInt(Asking.MOST_RESPONSES)),
                1 + random.nextInt(100),
                clock(),
                random.nextBoolean() ? Condition.ALWAYS : Condition.of(tests()),
                one(Asking.UnsignedLinks.values()));
    }

    private PropertyTest[] tests() {
        return new PropertyTest[] {
            PropertyTest.of("plan", Operator.EQUAL, "pro"),
            PropertyTest.of("seats", Operator.AT_LEAST, random.nextInt(100)),
            PropertyTest.of("country", Operator.EXISTS)
        };
    }

    private AskingClock clock() {
        return switch (random.nextInt(3)) {
            case 0 -> new AskingClock.Once();
            case 1 -> new AskingClock.Every(1 + random.nextInt(AskingClock.MOST_DAYS));
            default ->
                new AskingClock.Times(
                        1 + random.nextInt(AskingClock.Times.MOST), 1 + random.nextInt(AskingClock.MOST_DAYS));
        };
    }

    FatigueBudget budget() {
        return new FatigueBudget(1 + random.nextInt(5), 1 + random.nextInt(100));
    }

    Facts facts() {
        int times = Math.max(0, random.nextInt(6) - 2);
        return new Facts(
                TODAY,
                random.nextInt(4) > 0 ? Openness.OPEN : one(Openness.values()),
                random.nextInt(4) > 0,
                times,
                times == 0 ? Optional.empty() : Optional.of(TODAY.minusDays(random.nextInt(5_000))),
                random.nextInt(4));
    }

    /** Answers that can be given to {@code survey}, as a form or a program writes them. */
    WrittenAnswers answers(Survey survey) {
        Map<String, Object> written = new LinkedHashMap<>();
        for (Question question : survey.asked()) {
            maybe(() -> answer(question.format())).ifPresent(answer -> written.put(question.key(), answer));
        }
        return new WrittenAnswers(written);
    }

    private Object answer(AnswerFormat format) {
        return switch (format) {
            case AnswerFormat.Rating rating -> {
                int point = rating.scale().low() + random.nextInt(rating.scale().points());
                yield random.nextBoolean() ? (Object) point : String.valueOf(point);
            }
            case AnswerFormat.Choice choice -> {
                int count = choice.multiple() ? random.nextInt(4) : random.nextInt(2);
                yield IntStream.range(0, count)
                        .mapToObj(_ ->
                                choice.keys().get(random.nextInt(choice.keys().size())))
                        .toList();
            }
            case AnswerFormat.Words _ -> random.nextInt(4) > 0 ? " " + words() + "\r\n\r" + words() + "\n" : "  ";
            case AnswerFormat.YesNo _ -> random.nextBoolean() ? (Object) random.nextBoolean() : "true";
        };
    }

    <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    @SafeVarargs
    private <T> T one(T... all) {
        return all[random.nextInt(all.length)];
    }
}
