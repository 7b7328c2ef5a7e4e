package dev.rapport.web.mail;

import io.quarkus.qute.TemplateData;

/** An answer that can be begun with. @param kind {@code yes} or {@code no}, whose words are ours; else {@code own} */
@TemplateData
record MailOption(String kind, String text, String href) {}
