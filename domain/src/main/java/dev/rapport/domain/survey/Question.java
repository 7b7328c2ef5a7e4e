package dev.rapport.domain.survey;

/**
 * What is asked.
 *
 * @param key under which its answers are stored; stays when the question is reworded
 * @param required whether a survey cannot be finished without an answer to it
 */
public record Question(String key, Texts text, AnswerFormat format, boolean required) {}
