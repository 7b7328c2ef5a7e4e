# Makes statistics.csv beside it: what R says of 200 cases of each kind, for StatisticsOfRTest.
#   Rscript statistics.R > statistics.csv
# Made with R 4.2.2. Columns: kind, what goes in (separated by blanks), what comes out (separated by blanks).
set.seed(20261122)

row <- function(kind, given, expected) {
  cat(kind, paste(format(given, digits = 15, scientific = FALSE, trim = TRUE), collapse = " "),
      paste(sprintf("%.17g", expected), collapse = " "), sep = ",")
  cat("\n")
}

answers <- function() sample(c(1:12, 30, 100, 999, 1e4, 1e6, 1e9), 1)

for (i in 1:200) {
  n <- answers()
  x <- if (i %% 10 == 0) sample(c(0, n), 1) else floor(runif(1) * (n + 1))
  row("wilson", c(x, n), suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int)
}

made <- 0
while (made < 200) {
  n <- c(answers(), answers())
  x <- floor(runif(2) * (n + 1))
  # R has no p when nobody or everybody is in the part, and no width when each is 0 or 1.
  if (all(x == 0 | x == n)) next
  result <- suppressWarnings(prop.test(rev(x), rev(n), correct = FALSE))
  row("shares", c(x[1], n[1], x[2], n[2]), c(result$conf.int, result$p.value))
  made <- made + 1
}

ratings <- function() sample(0:10, sample(c(2:9, 30, 200), 1), replace = TRUE, prob = runif(11))
counts <- function(x) tabulate(x + 1, 11)

made <- 0
while (made < 200) {
  x <- ratings()
  if (var(x) == 0) next
  row("mean", counts(x), c(mean(x), sd(x), t.test(x)$conf.int))
  made <- made + 1
}

made <- 0
while (made < 200) {
  x <- ratings()
  y <- ratings()
  if (var(x) + var(y) == 0) next
  result <- t.test(y, x)
  row("welch", c(counts(x), counts(y)), c(result$conf.int, result$p.value))
  made <- made + 1
}

for (i in 1:200) {
  p <- round(runif(sample(1:12, 1))^sample(1:4, 1), 6)
  row("holm", p, p.adjust(p, "holm"))
}
