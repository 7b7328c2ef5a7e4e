package dev.rapport.web.form;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What is written as it stands in the fields of a form: texts, which may be anything. A field is called like the pointer to what it
 * means, without the first slash ({@code rules/0/window/days}), so that what is wrong finds its field.
 *
 * @param texts as typed, by the names of the fields; the elements of each list are numbered from 0 without a gap
 */
public record FormFields(NavigableMap<String, String> texts) {

    private static final Pattern NUMBERED = Pattern.compile("(.*?)/(\\d{1,6})(?=/|$)");

    public FormFields {
        texts = Collections.unmodifiableNavigableMap(new TreeMap<>(texts));
    }

    public static FormFields of(Map<String, String> texts) {
        return new FormFields(new TreeMap<>(texts));
    }

    /** From what a browser sent, whose numbers may have gaps. */
    public static FormFields numbered(Map<String, String> sent) {
        var places = new HashMap<String, TreeSet<Integer>>();
        sent.keySet().forEach(name -> {
            Matcher part = NUMBERED.matcher(name);
            while (part.find()) {
                places.computeIfAbsent(name.substring(0, part.end(1)), _ -> new TreeSet<>())
                        .add(Integer.valueOf(part.group(2)));
            }
        });
        var ranks = new HashMap<String, Map<Integer, Integer>>();
        places.forEach((list, numbers) -> {
            var rank = new HashMap<Integer, Integer>();
            numbers.forEach(number -> rank.put(number, rank.size()));
            ranks.put(list, rank);
        });
        var texts = new TreeMap<String, String>();
        sent.forEach((name, text) -> texts.put(renumbered(name, ranks), text.replace("\r\n", "\n")));
        return new FormFields(texts);
    }

    private static String renumbered(String name, Map<String, Map<Integer, Integer>> ranks) {
        var numbered = new StringBuilder();
        Matcher part = NUMBERED.matcher(name);
        int done = 0;
        while (part.find()) {
            Map<Integer, Integer> rank = ranks.getOrDefault(name.substring(0, part.end(1)), Map.of());
            numbered.append(name, done, part.start(2)).append(rank.get(Integer.valueOf(part.group(2))));
            done = part.end(2);
        }
        return numbered.append(name.substring(done)).toString();
    }

    /** @return empty text if there is no such field */
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** @return without the spaces around it; empty if nothing is written there */
    public Optional<String> written(String name) {
        return Optional.of(text(name).strip()).filter(text -> !text.isEmpty());
    }

    public boolean has(String name) {
        return texts.containsKey(name);
    }

    /** How many elements a list has. */
    public int count(String list) {
        int count = 0;
        while (hasElement(list + "/" + count)) {
            count++;
        }
        return count;
    }

    private boolean hasElement(String element) {
        String first = texts.ceilingKey(element + "/");
        return first != null && first.startsWith(element + "/");
    }

    public FormFields with(String name, String text) {
        var changed = new TreeMap<>(texts);
        changed.put(name, text);
        return new FormFields(changed);
    }

    public FormFields without(String name) {
        var changed = new TreeMap<>(texts);
        changed.remove(name);
        return new FormFields(changed);
    }

    /** With one more element at the end of a list. */
    public FormFields withElement(String list, Map<String, String> element) {
        String place = list + "/" + count(list) + "/";
        var changed = new TreeMap<>(texts);
        element.forEach((name, text) -> changed.put(place + name, text));
        return new FormFields(changed);
    }

    public FormFields withoutElement(String list, int place) {
        return ordered(
                list,
                IntStream.range(0, count(list))
                        .filter(other -> other != place)
                        .boxed()
                        .toList());
    }

    /** With an element and the one after it in each other's place. */
    public FormFields withSwapped(String list, int place) {
        int last = count(list) - 1;
        return place < 0 || place >= last
                ? this
                : ordered(
                        list,
                        IntStream.rangeClosed(0, last)
                                .map(other -> other == place ? place + 1 : other == place + 1 ? place : other)
                                .boxed()
                                .toList());
    }

    private FormFields ordered(String list, List<Integer> order) {
        var changed = new TreeMap<String, String>();
        texts.forEach((name, text) -> {
            if (!name.startsWith(list + "/")) {
                changed.put(name, text);
            }
        });
        for (int place = 0; place < order.size(); place++) {
            String from = list + "/" + order.get(place) + "/";
            String to = list + "/" + place + "/";
            texts.forEach((name, text) -> {
                if (name.startsWith(from)) {
                    changed.put(to + name.substring(from.length()), text);
                }
            });
        }
        return new FormFields(changed);
    }
}
