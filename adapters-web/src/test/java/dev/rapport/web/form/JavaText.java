package dev.rapport.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The text of a Java class, read as far as is needed to see which texts it puts together. */
record JavaText(List<Token> tokens) {

    private static final Pattern TOKEN = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|'(?:\\\\.|[^'])+'|\"(?<literal>(?:\\\\.|[^\"\\\\])*)\"|\\w+|->|\\S",
            Pattern.DOTALL);
    private static final Pattern FORMAT = Pattern.compile("%[sd]");

    /** @param literal whether it stands in quotation marks; {@code text} is without them */
    private record Token(String text, boolean literal) {

        boolean is(String other) {
            return !literal && text.equals(other);
        }

        int depth() {
            if (literal) {
                return 0;
            }
            return switch (text) {
                case "(", "{", "[" -> 1;
                case ")", "}", "]" -> -1;
                default -> 0;
            };
        }
    }

    /**
     * A call, or a variable and what it is set to.
     *
     * @param name with what stands before its dot, such as {@code violations.add}
     * @param texts of each argument, those that it may be, with a placeholder for each part that is no literal
     */
    record Call(String name, List<List<String>> texts) {}

    static JavaText of(String source) {
        var tokens = new ArrayList<Token>();
        Matcher token = TOKEN.matcher(source);
        while (token.find()) {
            String text = token.group();
            String literal = token.group("literal");
            if (literal != null) {
                tokens.add(new Token(literal.translateEscapes(), true));
            } else if (!text.startsWith("//") && !text.startsWith("/*")) {
                tokens.add(new Token(text, false));
            }
        }
        return new JavaText(tokens);
    }

    /** @param names of the calls and variables that are wanted */
    Stream<Call> calls(Set<String> names) {
        return IntStream.range(1, tokens.size())
                .filter(i -> tokens.get(i).is("(") || tokens.get(i).is("="))
                .filter(i -> names.contains(name(i - 1)))
                .mapToObj(i -> new Call(
                        name(i - 1),
                        split(tokens.subList(i + 1, end(i + 1)), ",").stream()
                                .map(JavaText::texts)
                                .toList()));
    }

    private String name(int at) {
        String name = tokens.get(at).text();
        return at >= 2 && tokens.get(at - 1).is(".") ? tokens.get(at - 2).text() + "." + name : name;
    }

    /** Where the brackets close that are open at {@code start}, or the statement ends. */
    private int end(int start) {
        int depth = 0;
        for (int at = start; at < tokens.size(); at++) {
            depth += tokens.get(at).depth();
            if (depth < 0 || depth == 0 && tokens.get(at).is(";")) {
                return at;
            }
        }
        return tokens.size();
    }

    private static List<List<Token>> split(List<Token> tokens, String between) {
        var parts = new ArrayList<List<Token>>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i).depth();
            if (depth == 0 && tokens.get(i).is(between)) {
                parts.add(tokens.subList(from, i));
                from = i + 1;
            }
        }
        parts.add(tokens.subList(from, tokens.size()));
        return parts;
    }

    private static List<String> texts(List<Token> argument) {
        return split(argument, "?").stream()
                .flatMap(part -> split(part, ":").stream())
                .map(JavaText::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Empty if no part of it is a literal. */
    private static String text(List<Token> expression) {
        var text = new StringBuilder();
        int placeholders = 0;
        boolean literal = false;
        for (List<Token> operand : split(expression, "+")) {
            boolean here = !operand.isEmpty() && operand.getFirst().literal();
            literal |= here;
            Matcher value = FORMAT.matcher(here ? operand.getFirst().text() : "%s");
            while (value.find()) {
                value.appendReplacement(text, "{" + placeholders++ + "}");
            }
            value.appendTail(text);
        }
        return literal ? text.toString() : "";
    }
}
